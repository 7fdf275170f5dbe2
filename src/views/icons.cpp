// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

#include <optional>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Icons)
};

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
// What opens the rest of a tool bar has black arrows, which cannot be seen in a dark window, and no name.
void dressButton(QObject *watched)
{
    auto *more = qobject_cast<QToolButton *>(watched);
    if (more && more->objectName() == QLatin1String("qt_toolbar_ext_button")) {
        more->setIcon(Icons::named("go-next"));
        more->setToolTip(Text::tr("More commands"));
        more->setAccessibleName(more->toolTip());
    }
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
            dressButton(watched);
        return false;
    }
};

bool isOneColour(const QImage &image)
{
    constexpr int similar = 32; // what is left of a colour at the edges of a line
    std::optional<QColor> first;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() < 128)
                continue;
            if (!first)
                first = colour;
            if (qAbs(colour.red() - first->red()) > similar || qAbs(colour.green() - first->green()) > similar
                || qAbs(colour.blue() - first->blue()) > similar)
                return false;
        }
    }
    return true;
}

// An icon of the theme. Styles tint what is selected with the colour that lies below it, which leaves dark lines dark
// and light ones light. So an icon of one colour takes that of the text beside it, as it does elsewhere.
class ThemeIcon : public QIconEngine
{
public:
    explicit ThemeIcon(const QString &name)
        : m_icon(QIcon::fromTheme(name))
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        if (mode != QIcon::Selected) {
            m_icon.paint(painter, rect, Qt::AlignCenter, mode, state);
            return;
        }
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const QSize wanted = (QSizeF(size) / scale).toSize();
        if (mode != QIcon::Selected)
            return m_icon.pixmap(wanted, scale, mode, state);
        QPixmap pixmap = m_icon.pixmap(wanted, scale, QIcon::Normal, state);
        if (!isOneColour(pixmap.toImage()))
            return m_icon.pixmap(wanted, scale, mode, state);
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), QGuiApplication::palette().color(QPalette::HighlightedText));
        return pixmap;
    }
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return m_icon.actualSize(size, mode, state);
    }
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override
    {
        return m_icon.availableSizes(mode, state);
    }
    QString iconName() override { return m_icon.name(); }
    bool isNull() override { return m_icon.isNull(); }
    QIconEngine *clone() const override { return new ThemeIcon(*this); }

private:
    QIcon m_icon;
};

} // namespace

namespace Icons {

QIcon named(const char *name)
{
    return QIcon(new ThemeIcon(QString::fromLatin1(name)));
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
