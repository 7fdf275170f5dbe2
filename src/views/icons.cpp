// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPointer>
#include <QPushButton>

namespace {

void chooseVariant()
{
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    const QString builtIn = dark ? QStringLiteral("systeme-admin-dark") : QStringLiteral("systeme-admin-light");
    QIcon::setFallbackThemeName(builtIn);
    // Qt asks the fallback theme only where there is a theme to fall back from; a desktop that has one keeps it.
    if (QIcon::themeName().isEmpty() || QIcon::themeName().startsWith(QLatin1String("systeme-admin-")))
        QIcon::setThemeName(builtIn);
    // A theme remembers what it falls back to, and an icon what it found. Other paths make both look again.
    QIcon::setThemeSearchPaths(QIcon::themeSearchPaths());
}

// Styles have icons for a few of the buttons of a dialog, in a manner of their own; the others have none. So none has.
void takeIcon(QObject *watched)
{
    auto *button = qobject_cast<QPushButton *>(watched);
    if (button && qobject_cast<QDialogButtonBox *>(button->parentWidget()))
        button->setIcon({});
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
        if (event->type() == QEvent::Polish)
            takeIcon(watched);
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
