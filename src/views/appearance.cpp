// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include <QApplication>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

// The colours that differ; the roles that give shape to buttons and frames follow from them.
struct Colours
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb disabled;
    QRgb placeholder;
    QRgb highlight;
    QRgb highlightedText;
    QRgb disabledHighlight;
    QRgb link;
    QRgb visited;
    QRgb toolTip;
    QRgb light;
    QRgb midlight;
    QRgb mid;
    QRgb dark;
    QRgb shadow;
    QRgb bright;
};

constexpr Colours light{.window = 0xfff3f4f6,
    .base = 0xffffffff,
    .alternate = 0xfff0f2f5,
    .button = 0xfff3f4f6,
    .text = 0xff1d2126,
    .disabled = 0xff868c95,
    .placeholder = 0xff6b727c,
    .highlight = 0xff1a66c2,
    .highlightedText = 0xffffffff,
    .disabledHighlight = 0xffb3bac4,
    .link = 0xff0b57b0,
    .visited = 0xff6a3d9a,
    .toolTip = 0xffffffe1,
    .light = 0xffffffff,
    .midlight = 0xffe6e8ec,
    .mid = 0xffb6bbc3,
    .dark = 0xff9aa0a9,
    .shadow = 0xff767c85,
    .bright = 0xffffffff};

constexpr Colours dark{.window = 0xff25282d,
    .base = 0xff1b1d21,
    .alternate = 0xff23262b,
    .button = 0xff31353b,
    .text = 0xffe6e9ed,
    .disabled = 0xff7d848e,
    .placeholder = 0xff949ba6,
    .highlight = 0xff2f6fc4,
    .highlightedText = 0xffffffff,
    .disabledHighlight = 0xff454b54,
    .link = 0xff7db4ff,
    .visited = 0xffc3a1ee,
    .toolTip = 0xff3a3f47,
    .light = 0xff363b42,
    .midlight = 0xff33373d,
    .mid = 0xff1f2226,
    .dark = 0xff15171a,
    .shadow = 0xff0c0d0f,
    .bright = 0xffffffff};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(QPalette::All, role, QColor::fromRgb(colour));
    };
    set(QPalette::Window, colours.window);
    set(QPalette::Base, colours.base);
    set(QPalette::AlternateBase, colours.alternate);
    set(QPalette::Button, colours.button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, colours.text);
    set(QPalette::PlaceholderText, colours.placeholder);
    set(QPalette::Highlight, colours.highlight);
    set(QPalette::HighlightedText, colours.highlightedText);
    set(QPalette::Link, colours.link);
    set(QPalette::LinkVisited, colours.visited);
    set(QPalette::ToolTipBase, colours.toolTip);
    set(QPalette::Light, colours.light);
    set(QPalette::Midlight, colours.midlight);
    set(QPalette::Mid, colours.mid);
    set(QPalette::Dark, colours.dark);
    set(QPalette::Shadow, colours.shadow);
    set(QPalette::BrightText, colours.bright);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
             QPalette::Link, QPalette::LinkVisited})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colours.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor::fromRgb(colours.window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(colours.disabledHighlight));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(colours.text));
    return palette;
}

// What the desktop has, as it was before the first change.
struct Desktop
{
    QString style{QApplication::style()->name()};
    QPalette toolTip{QToolTip::palette()};
};

void setStyle(const QString &name)
{
    if (QApplication::style()->name().compare(name, Qt::CaseInsensitive) != 0)
        QApplication::setStyle(name);
}

} // namespace

namespace Appearance {

void apply(const QString &setting)
{
    static bool forced = false;
    const bool isDark = setting == "dark"_L1;
    const bool force = isDark || setting == "light"_L1;
    if (!force && !forced)
        return;
    static const Desktop desktop;
    forced = force;
    setStyle(force ? u"fusion"_s : desktop.style);
    const QPalette palette = isDark ? darkPalette() : force ? lightPalette() : QPalette();
    QApplication::setPalette(palette); // one without colours gives back the desktop's
    QToolTip::setPalette(force ? palette : desktop.toolTip);
}

QPalette lightPalette()
{
    return paletteOf(light);
}

QPalette darkPalette()
{
    return paletteOf(dark);
}

} // namespace Appearance
