// SPDX-License-Identifier: GPL-3.0-or-later
#include "contacttags.h"

#include "jobrunner.h"
#include "mirror.h"
#include "tagchips.h"
#include "workspace.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int TagLines = 7; // more of them scroll

// Grows with its chips up to a few lines, then scrolls.
class ChipsArea : public QScrollArea
{
public:
    explicit ChipsArea(QWidget *chips)
    {
        setWidget(chips); // sized by fit(): a resizable one reserves room for a scroll bar that is not needed
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        chips->installEventFilter(this);
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const int line = fontMetrics().height() + 12;
        return qMin(widget()->heightForWidth(width), TagLines * line);
    }
    QSize sizeHint() const override { return {100, heightForWidth(qMax(100, width()))}; }
    QSize minimumSizeHint() const override { return {100, fontMetrics().height() + 12}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest) {
            fit();
            updateGeometry();
        }
        return QScrollArea::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
        updateGeometry();
    }

private:
    void fit()
    {
        const bool fits = widget()->heightForWidth(width()) <= height();
        setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
        const int inside = viewport()->width();
        widget()->resize(inside, widget()->heightForWidth(inside));
    }
};

} // namespace

ContactTags::ContactTags(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_chips(new TagChips)
{
    m_chips->setObjectName(u"tagChips"_s);
    m_chips->offerPeople();
    connect(m_chips, &TagChips::peopleRequested, this, [this](qint64 id) {
        for (const Tag &tag : std::as_const(m_tags)) {
            if (tag.id == id) {
                Q_EMIT peopleRequested(tag);
                return;
            }
        }
    });
    auto *label = new QLabel(tr("&Tags"), this);
    label->setBuddy(m_chips);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(new ChipsArea(m_chips));
    connectChips();
    const auto known = [this] { m_chips->setKnownTags(m_workspace->tags()); };
    connect(workspace, &Workspace::tagsChanged, this, known);
    known();
}

void ContactTags::setContact(const QString &key, RowId row, const QList<Tag> &tags)
{
    m_key = key;
    m_row = row;
    m_tags = tags;
    showTags();
}

void ContactTags::clear()
{
    setContact({}, {}, {});
}

void ContactTags::leave()
{
    m_chips->clearTyped();
}

void ContactTags::connectChips()
{
    connect(m_chips, &TagChips::addRequested, this, [this](qint64 id) {
        const QList<Tag> tags = m_workspace ? m_workspace->tags() : QList<Tag>();
        const auto tag = std::find_if(tags.cbegin(), tags.cend(), [id](const Tag &t) { return t.id == id; });
        if (tag == tags.cend())
            return;
        TagEdit edit;
        edit.add = {id};
        change(edit, *tag, true);
    });
    connect(m_chips, &TagChips::createRequested, this, [this](const QString &name) {
        TagEdit edit;
        edit.create = {name};
        change(edit, {--m_lastNewTag, name, {}}, true);
    });
    connect(m_chips, &TagChips::removeRequested, this, [this](qint64 id) {
        TagEdit edit;
        edit.remove = {id};
        change(edit, {id, {}, {}}, false);
    });
}

void ContactTags::showTags()
{
    const Pending pending = m_pending.value(m_key);
    m_chips->setTags(m_tags);
    m_chips->setPending(pending.adding, pending.removing);
}

void ContactTags::change(const TagEdit &edit, const Tag &tag, bool add)
{
    const QString key = m_key;
    if (key.isEmpty() || !m_workspace)
        return;
    if (add)
        m_pending[key].adding.append(tag);
    else
        m_pending[key].removing.insert(tag.id);
    showTags();
    m_workspace->mirror()->post(
        this, [row = m_row, edit](MirrorStore &store) { return Plan::editTags(store, {row}, edit); },
        [this, key, tag, add](const TagEditPlan &plan) {
            if (plan.requests() == 0) {
                settle(key, tag, add, plan.contacts == 0 ? tr("The contact does not exist any more.") : QString());
                return;
            }
            m_workspace->jobs()->start(plan, this, [this, key, tag, add](const JobOutcome &outcome) {
                QString words;
                for (const Change &step : outcome.steps) {
                    if (words.isEmpty() && step.state == Change::State::Failed)
                        words = step.message.text();
                }
                if (words.isEmpty())
                    words = outcome.job.message.text();
                if (words.isEmpty() && outcome.job.state != Job::State::Cancelled)
                    words = tr("The tag could not be changed.");
                settle(key, tag, add, outcome.succeeded() ? QString() : words);
            });
        },
        [this, key, tag, add](const SqliteError &error) { settle(key, tag, add, error.message()); });
}

void ContactTags::settle(const QString &key, const Tag &tag, bool add, const QString &error)
{
    Q_EMIT settled(key);
    if (!error.isEmpty())
        Q_EMIT failed(error);
    // After what was asked for above, or the chip would be gone for a moment.
    m_workspace->mirror()->post(
        this, [](MirrorStore &) {},
        [this, key, tag, add] {
            const auto pending = m_pending.find(key);
            if (pending == m_pending.end())
                return;
            if (add)
                pending->adding.removeIf([&tag](const Tag &t) { return t.id == tag.id; });
            else
                pending->removing.remove(tag.id);
            if (pending->adding.isEmpty() && pending->removing.isEmpty())
                m_pending.erase(pending);
            if (m_key == key)
                showTags();
        });
}
