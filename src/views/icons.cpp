// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QGuiApplication>
#include <QPalette>

namespace Icons {

QIcon named(const char *name)
{
    return QIcon::fromTheme(QString::fromLatin1(name));
}

void followPalette()
{
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    QIcon::setFallbackThemeName(dark ? QStringLiteral("systeme-admin-dark") : QStringLiteral("systeme-admin-light"));
}

} // namespace Icons
