// SPDX-License-Identifier: GPL-3.0-or-later
#include "colourchooser.h"

#include "accountbook.h"
#include "icons.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr char Colour[] = "colour"; // property of a button

// What the colours are called, for those who hear them. In the order of AccountBook::palette().
QString colourName(const QString &colour)
{
    const QStringList names{ColourChooser::tr("Blue"), ColourChooser::tr("Orange"), ColourChooser::tr("Green"),
        ColourChooser::tr("Pink"), ColourChooser::tr("Ochre"), ColourChooser::tr("Light blue"),
        ColourChooser::tr("Violet")};
    return names.value(AccountBook::palette().indexOf(colour), colour);
}

// With a tick while it is chosen: a pressed frame alone is hard to see.
QIcon tickable(QIcon swatch, int wantedSize)
{
    QPixmap pixmap = swatch.pixmap(QSize(wantedSize, wantedSize), 1);
    const qreal size = pixmap.width();
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, size / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF({{size * 0.25, size * 0.55}, {size * 0.42, size * 0.72}, {size * 0.75, size * 0.3}}));
    painter.end();
    swatch.addPixmap(pixmap, QIcon::Normal, QIcon::On);
    return swatch;
}

} // namespace

ColourChooser::ColourChooser(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    const QStringList palette = AccountBook::palette();
    for (const QString &colour : palette)
        add(colour);
}

void ColourChooser::add(const QString &colour)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"colourButton"_s + QString(colour).remove(u'#'));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    const int size = fontMetrics().height();
    button->setIconSize({size, size});
    button->setIcon(tickable(Icons::swatch(colour), size));
    button->setToolTip(colourName(colour));
    button->setAccessibleName(colourName(colour));
    button->setProperty(Colour, colour);
    m_buttons->addButton(button);
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->count() - 1, button); // before the stretch
}

void ColourChooser::setColour(const QString &colour)
{
    const auto find = [this, &colour] {
        const QList<QAbstractButton *> buttons = m_buttons->buttons();
        const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
            [&colour](const QAbstractButton *button) { return button->property(Colour).toString() == colour; });
        return found == buttons.cend() ? nullptr : *found;
    };
    if (!find())
        add(colour); // from a settings file that somebody edited
    find()->setChecked(true);
    setFocusProxy(find());
}

QString ColourChooser::colour() const
{
    const QAbstractButton *chosen = m_buttons->checkedButton();
    return chosen ? chosen->property(Colour).toString() : QString();
}
