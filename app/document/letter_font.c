#include "document/letter_font.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#define FAMILY	"Liberation Sans"

static const FcChar8	 setup[] =
    "<?xml version=\"1.0\"?>"
    "<fontconfig>"
    "<dir>/usr/share/fonts/truetype/liberation</dir>"
    "<dir>/usr/share/fonts/truetype/liberation2</dir>"
    "<dir>/usr/share/fonts/truetype/dejavu</dir>"
    "<cachedir>/var/cache/fontconfig</cachedir>"
    "</fontconfig>";

static bool
fonts_have(FcConfig *config, const char *family)
{
	FcFontSet	*set = FcConfigGetFonts(config, FcSetSystem);
	FcChar8		*name;
	int		 i;

	for (i = 0; set != NULL && i < set->nfont; i++)
		if (FcPatternGetString(set->fonts[i], FC_FAMILY, 0, &name) ==
		    FcResultMatch && g_str_equal((const char *)name, family))
			return true;
	return false;
}

PangoContext *
letter_font_context(struct text *error)
{
	FcConfig		*config = FcConfigCreate();
	PangoFontMap		*map;
	PangoContext		*context;
	cairo_font_options_t	*options;

	if (config == NULL ||
	    !FcConfigParseAndLoadFromMemory(config, setup, FcTrue) ||
	    !FcConfigBuildFonts(config) || !fonts_have(config, FAMILY)) {
		text_adds(error, "the font " FAMILY " is not there; install "
		    "the package fonts-liberation");
		return NULL;
	}
	map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	FcConfigDestroy(config);
	pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72.0);
	context = pango_font_map_create_context(map);
	g_object_unref(map);

	options = cairo_font_options_create();
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(context, options);
	cairo_font_options_destroy(options);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
	pango_context_set_language(context, pango_language_from_string("id"));
	return context;
}

PangoFontDescription *
letter_font_new(double size, bool bold, bool italic)
{
	PangoFontDescription	*font = pango_font_description_new();

	pango_font_description_set_family_static(font, FAMILY ",DejaVu Sans");
	pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
	if (bold)
		pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
	if (italic)
		pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
	return font;
}
