// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPointer>

namespace {

void chooseVariant()
{
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    const QString builtIn = dark ? QStringLiteral("systeme-admin-dark") : QStringLiteral("systeme-admin-light");
    QIcon::setFallbackThemeName(builtIn);
    // Qt asks the fallback theme only where there is a theme to fall back from. Only another name makes icons that are
    // there already look again; a desktop that has a theme keeps it.
    const bool own = QIcon::themeName().isEmpty() || QIcon::themeName().startsWith(QLatin1String("systeme-admin-"));
    QIcon::setThemeName(builtIn);
    if (!own)
        QIcon::setThemeName({}); // the desktop's again
}

// The application hears of another palette before its widgets do, which then paint the right icons.
class PaletteFollower : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange && watched == QCoreApplication::instance())
            chooseVariant();
        return false;
    }
};

} // namespace

namespace Icons {

QIcon named(const char *name)
{
    return QIcon::fromTheme(QString::fromLatin1(name));
}

QIcon swatch(const QString &colour)
{
    QIcon icon;
    for (const int size : {16, 32}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colour));
        const qreal margin = size / 8.0;
        painter.drawEllipse(QRectF(0, 0, size, size).adjusted(margin, margin, -margin, -margin));
        painter.end();
        icon.addPixmap(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected); // else the style tints it, and it is to be recognised
    }
    return icon;
}

void followPalette()
{
    static QPointer<PaletteFollower> follower;
    chooseVariant();
    if (!follower) {
        follower = new PaletteFollower(QCoreApplication::instance());
        QCoreApplication::instance()->installEventFilter(follower);
    }
}

} // namespace Icons
