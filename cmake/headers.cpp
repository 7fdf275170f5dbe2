// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing but a place to compile the headers that Rooms.cmake lists.
