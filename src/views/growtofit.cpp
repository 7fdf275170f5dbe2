// SPDX-License-Identifier: GPL-3.0-or-later
#include "growtofit.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QWidget>

namespace {

class Grower : public QObject
{
public:
    explicit Grower(QWidget *window)
        : QObject(window)
    { }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest && watched == parent())
            growToFit(static_cast<QWidget *>(parent()));
        return false;
    }
};

} // namespace

void growToFit(QWidget *window)
{
    QLayout *all = window->layout();
    if (window->windowType() != Qt::Dialog || !window->isVisible() || !all || !window->screen())
        return;
    all->activate();
    const int wanted
        = all->hasHeightForWidth() ? all->totalHeightForWidth(window->width()) : all->totalSizeHint().height();
    const int most
        = window->screen()->availableGeometry().height() - (window->frameGeometry().height() - window->height());
    if (const int height = qMin(wanted, most); height > window->height())
        window->resize(window->width(), height);
}

void keepGrowing(QWidget *window)
{
    window->installEventFilter(new Grower(window));
}
