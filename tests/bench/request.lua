-- What wrk sends for one target: TARGET and COOKIE from the environment.
local target, cookie = os.getenv("TARGET"), os.getenv("COOKIE") or ""
local expected = { kirim = 303 }
local count, wrong = 0, 0
local stem = tostring(os.time()) .. tostring(math.random(1, 1000000))

wrk.headers["Cookie"] = cookie
wrk.headers["X-Real-IP"] = "127.0.0.1"
wrk.headers["Accept"] = "text/html"

-- The form of a request with an identity card of 20,000 bytes.
local function form(number)
	local edge = "bench-edge"
	local parts = {}
	local function field(name, value)
		parts[#parts + 1] = "--" .. edge .. '\r\nContent-Disposition: form-data; name="' .. name .. '"\r\n\r\n' .. value .. "\r\n"
	end
	field("csrf", os.getenv("CSRF"))
	field("formulir", "bench-formulir-" .. stem .. "-" .. number)
	field("kategori", "perorangan")
	field("nama", "Pemohon Uji (contoh)")
	field("identitas", "7602010101900001")
	field("alamat", "Jalan Contoh Nomor 1, Mamuju")
	field("telepon", "081234567890")
	field("surel", "pemohon@contoh.example")
	field("pekerjaan", "Mahasiswa")
	field("rincian[]", "Jumlah penduduk per kecamatan tahun 2025")
	field("tujuan", "Bahan skripsi")
	field("cara_memperoleh", "salinan_softcopy")
	field("cara_kirim", "portal")
	field("persetujuan", "ya")
	parts[#parts + 1] = "--" .. edge .. '\r\nContent-Disposition: form-data; name="ktp"; filename="ktp.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
		.. "\255\216\255\224\0\16JFIF\0" .. string.rep("\0", 20000 - 11) .. "\r\n--" .. edge .. "--\r\n"
	return table.concat(parts), "multipart/form-data; boundary=" .. edge
end

request = function()
	if target ~= "kirim" then
		return wrk.format("GET")
	end
	count = count + 1
	local body, kind = form(count)
	wrk.headers["Content-Type"] = kind
	return wrk.format("POST", nil, nil, body)
end

response = function(status)
	if status ~= (expected[target] or 200) then
		wrong = wrong + 1
		if wrong == 1 or wrong == 1000 then
			io.write("wrong " .. wrong .. ": status " .. status .. "\n")
		end
	end
end
