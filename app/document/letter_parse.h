#ifndef DOCUMENT_LETTER_PARSE_H
#define DOCUMENT_LETTER_PARSE_H
#include <stdbool.h>

#include "core/text.h"
#include "document/letter_block.h"

/*
 * Reads the XML of a letter:
 *
 *	<surat judul="" penulis="" tanggal="2026-12-04" periksa="https://…">
 *	  <kop><badan/><instansi/><alamat/>…</kop>
 *	  <judul/> <nomor/>
 *	  <kepala><baris label="Nomor" kanan="Mamuju, 4 Desember 2026"/>…</kepala>
 *	  <tujuan><baris/>…</tujuan>
 *	  <paragraf/> <bagian/> <catatan/>
 *	  <daftar><butir/>…</daftar>
 *	  <tabel><baris label=""/>…</tabel>
 *	  <tanda-tangan><kolom><baris/><ruang/>…</kolom>…</tanda-tangan>
 *	  <kaki/>
 *	</surat>
 *
 * Text may hold <tebal> (bold), <miring> (italic) and <teks>, in which line
 * breaks stay; elsewhere blanks and line breaks run together.  <daftar
 * tanda="huruf"> counts a. b. c.; without it 1. 2. 3.
 *
 * Never reads another file, knows no entities and no document type.
 * Characters that XML or a line of text cannot hold are replaced, those that
 * turn the writing's direction are left out.
 */

/* The letter must be all zeroes; it is the caller's even after false. */
bool	letter_parse(struct letter *, const struct text *xml,
	    struct text *error);

#endif
