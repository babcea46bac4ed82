#include "document/letter_block.h"

#include <stdlib.h>
#include <string.h>

#define SIZE		11.0
#define FULL		{ 0, LETTER_TEXT_WIDTH, LETTER_ALIGN_CENTER }
#define JUSTIFIED(x)	{ (x) * LETTER_MM, \
			  LETTER_TEXT_WIDTH - (x) * LETTER_MM, \
			  LETTER_ALIGN_JUSTIFY }
#define COLUMN(x, w, a)	{ (x) * LETTER_MM, (w) * LETTER_MM, LETTER_ALIGN_##a }

static const struct letter_style	 styles[] = {
	[LETTER_BODY_NAME] = { .tag = "P", .size = 13, .keep_next = true,
	    .column = { FULL } },
	[LETTER_AGENCY] = { .tag = "P", .size = 14.5, .bold = true,
	    .keep_next = true, .column = { FULL } },
	[LETTER_ADDRESS] = { .tag = "P", .size = 9, .before = 1,
	    .keep_next = true, .column = { FULL } },
	[LETTER_RULE] = { .tag = NULL, .before = 5, .after = 12,
	    .keep_next = true },
	[LETTER_TITLE] = { .tag = "H1", .size = 12, .bold = true,
	    .keep_next = true, .column = { FULL } },
	[LETTER_NUMBER] = { .tag = "P", .size = SIZE, .after = 8,
	    .keep_next = true, .column = { FULL } },
	[LETTER_HEAD] = { .tag = "P", .size = SIZE, .keep_next = true,
	    .column = { COLUMN(0, 20, LEFT), COLUMN(20, 4, LEFT),
		COLUMN(24, 72, LEFT), COLUMN(100, 60, RIGHT) } },
	[LETTER_TO] = { .tag = "P", .size = SIZE, .keep_next = true,
	    .column = { COLUMN(0, 110, LEFT) } },
	[LETTER_PARAGRAPH] = { .tag = "P", .size = SIZE, .before = 6,
	    .after = 2, .indent = 12.5 * LETTER_MM, .column = { JUSTIFIED(0) } },
	[LETTER_SECTION] = { .tag = "H2", .size = SIZE, .before = 10,
	    .bold = true, .keep_next = true,
	    .column = { COLUMN(0, 160, LEFT) } },
	[LETTER_ITEM] = { .tag = "P", .size = SIZE, .before = 3,
	    .column = { COLUMN(0, 8, LEFT), JUSTIFIED(8) } },
	[LETTER_ROW] = { .tag = "P", .size = SIZE, .before = 2,
	    .column = { COLUMN(0, 50, LEFT), COLUMN(50, 4, LEFT),
		COLUMN(54, 106, LEFT) } },
	[LETTER_SIGN] = { .tag = "P", .size = SIZE, .keep_whole = true,
	    .keep_next = true, .column = { COLUMN(0, 75, CENTER),
		COLUMN(85, 75, CENTER) } },
	[LETTER_SIGN_SPACE] = { .tag = "P", .size = 8.5, .before = 18,
	    .after = 16, .italic = true, .keep_whole = true, .keep_next = true,
	    .column = { COLUMN(0, 75, CENTER), COLUMN(85, 75, CENTER) } },
	[LETTER_NOTE] = { .tag = "P", .size = 9, .before = 8,
	    .column = { JUSTIFIED(0) } }
};

const struct letter_style *
letter_style(enum letter_kind kind)
{
	return &styles[kind];
}

static void
cell_clear(struct letter_cell *cell)
{
	free(cell->text);
	cell->text = NULL;
}

void
letter_clear(struct letter *letter)
{
	size_t	 i, j;

	for (i = 0; i < letter->nblocks; i++)
		for (j = 0; j < LETTER_CELLS; j++)
			cell_clear(&letter->blocks[i].cell[j]);
	free(letter->blocks);
	cell_clear(&letter->footer);
	free(letter->title);
	free(letter->author);
	free(letter->date);
	free(letter->link);
	memset(letter, 0, sizeof(*letter));
}

struct letter_block *
letter_add(struct letter *letter, enum letter_kind kind)
{
	struct letter_block	*grown;
	size_t			 cap;

	if (letter->nblocks == LETTER_BLOCKS_MAX)
		return NULL;
	if (letter->nblocks == letter->capacity) {
		cap = letter->capacity == 0 ? 64 : letter->capacity * 2;
		grown = reallocarray(letter->blocks, cap, sizeof(*grown));
		if (grown == NULL)
			return NULL;
		letter->blocks = grown;
		letter->capacity = cap;
	}
	grown = &letter->blocks[letter->nblocks++];
	memset(grown, 0, sizeof(*grown));
	grown->kind = kind;
	return grown;
}
