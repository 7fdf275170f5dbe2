// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

// A dialog has just the room for what it shows at first; of what comes later, the rest would be clipped. Makes it as
// high as it needs to be now, if it is lower and the screen has the room.
void growToFit(QWidget *window);
// The same from now on, whenever something comes or changes in it.
void keepGrowing(QWidget *window);
