// SPDX-License-Identifier: GPL-3.0-or-later
#include "tageditdialog.h"

#include "contactpicker.h"
#include "doubleclickguard.h"
#include "icons.h"
#include "jobrunner.h"
#include "listingsync.h"
#include "messagebar.h"
#include "mirror.h"
#include "plandialog.h"
#include "plandifference.h"
#include "planmodel.h"
#include "tageditmodel.h"
#include "ui_tageditdialog.h"
#include "workspace.h"
#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Page { ChoicePage, PreviewPage, PeoplePage };

// A click anywhere in the row goes on to the next state, as Space does; the base class only knows the little box.
class TagDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    bool editorEvent(
        QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        bool go = false;
        if (event->type() == QEvent::MouseButtonRelease)
            go = static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
        else if (event->type() == QEvent::KeyPress)
            go = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        return go && model->setData(index.siblingAtColumn(TagEditModel::NameColumn), {}, Qt::CheckStateRole);
    }
};

} // namespace

TagEditDialog::TagEditDialog(Workspace *workspace, std::vector<RowId> rows, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TagEditDialog>())
    , m_workspace(workspace)
    , m_model(new TagEditModel(this))
    , m_people(new ContactPicker(workspace, 0, this))
    , m_rows(std::move(rows))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    setUpPeople();
    setUpChoice();
    setUpPreview();
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    loadTags();
    if (m_rows.empty())
        showPage(PeoplePage);
    else
        count();
}

TagEditDialog::~TagEditDialog() = default;

void TagEditDialog::setUpPeople()
{
    auto *page = new QWidget(this);
    page->setObjectName(u"peoplePage"_s);
    auto *label = new QLabel(tr("&Whose tags:"), page);
    label->setBuddy(m_people);
    m_people->setObjectName(u"contactPicker"_s);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_people, 1);
    m_ui->pages->addWidget(page);
    connect(m_people, &ContactPicker::chosenChanged, this, [this] {
        if (m_ui->pages->currentIndex() == PeoplePage)
            m_ui->nextButton->setEnabled(!m_people->rows().empty());
    });
}

void TagEditDialog::setUpChoice()
{
    QTreeView *list = m_ui->tagList;
    list->setModel(m_model);
    list->setItemDelegate(new TagDelegate(list));
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(TagEditModel::NameColumn, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(TagEditModel::CountColumn, QHeaderView::Fixed);
    list->header()->setSectionResizeMode(TagEditModel::ChangeColumn, QHeaderView::Fixed);
    const int width = fontMetrics().averageCharWidth();
    list->header()->resizeSection(TagEditModel::CountColumn, 20 * width);
    list->header()->resizeSection(TagEditModel::ChangeColumn, TagEditModel::changeWidth(font()) + 3 * width);
    list->header()->setSectionsMovable(false);
    list->installEventFilter(this);
    m_ui->tagSearchEdit->installEventFilter(this);
    m_ui->tagSearchEdit->setMaxLength(Tag::MaxNameLength);

    connect(m_ui->tagSearchEdit, &QLineEdit::textChanged, this, &TagEditDialog::search);
    connect(m_ui->createTagButton, &QPushButton::clicked, this, &TagEditDialog::createTag);
    connect(m_ui->nextButton, &QPushButton::clicked, this, &TagEditDialog::next);
    connect(m_model, &TagEditModel::choiceChanged, this, &TagEditDialog::showChoice);
    const auto takeTags = [this] { refill([this] { m_model->setTags(m_workspace->tags()); }); };
    connect(m_workspace, &Workspace::tagsChanged, this, takeTags);
    takeTags();
}

void TagEditDialog::setUpPreview()
{
    m_ui->previewPage->setWorkspace(m_workspace);
    m_ui->savePreviewButton->setIcon(Icons::named("document-save"));
    // A line for each contact and tag, also for those that are so already.
    connect(m_ui->savePreviewButton, &QPushButton::clicked, this, [this] {
        PlanDialog::saveCsv(this, PlanModel::csv(*m_plan, PlanDialog::fieldNames(m_workspace)), m_ui->messageBar);
    });
    connect(m_ui->backButton, &QPushButton::clicked, this, &TagEditDialog::goBack);
    connect(m_ui->startButton, &QPushButton::clicked, this, &TagEditDialog::start);
}

// A tag that is not known cannot be chosen, and would be created a second time.
void TagEditDialog::loadTags()
{
    ListingSync *listing = m_workspace->tagListing();
    connect(listing, &ListingSync::stateChanged, this, [this, listing] {
        if (listing->state() == ListingSync::State::Failed)
            m_ui->messageBar->display(
                MessageBar::Kind::Warning, tr("The list of tags may be incomplete. %1").arg(listing->errorText()));
    });
    m_workspace->ensureTags();
}

void TagEditDialog::count()
{
    m_ui->scopeLabel->setText(tr("Tags of %1 · account: %2", "“2,000 contacts”, name of the account")
                                  .arg(tr("%Ln contact(s)", nullptr, int(m_rows.size())), m_workspace->accountLabel()));
    showPage(ChoicePage);
    m_ui->tagSearchEdit->setFocus();
    setBusy(true);
    m_workspace->mirror()->post(
        this, [rows = m_rows](MirrorStore &store) { return store.linkCounts("contact", rows); },
        [this](const QHash<qint64, qint64> &counts) {
            setBusy(false);
            refill([&] { m_model->setCounts(counts, qint64(m_rows.size())); });
        },
        [this](const SqliteError &error) {
            setBusy(false);
            m_ui->messageBar->display(MessageBar::Kind::Error, error.message());
        });
}

// The keyboard stays on its tag when others come or go.
void TagEditDialog::refill(const std::function<void()> &change)
{
    const QModelIndex current = m_ui->tagList->currentIndex();
    const QString name = current.siblingAtColumn(TagEditModel::NameColumn).data().toString();
    change();
    search(m_ui->tagSearchEdit->text());
    setCurrentTag(name);
}

void TagEditDialog::search(const QString &text)
{
    m_model->setSearch(text);
    const QString name = m_model->newName();
    m_ui->createTagButton->setEnabled(!name.isEmpty() && m_model->hasCounts());
    m_ui->createTagButton->setToolTip(
        name.isEmpty() ? QString() : tr("Create the tag “%1” and add it").arg(name).toHtmlEscaped());
    m_ui->createTagButton->setAccessibleName(name.isEmpty() ? tr("Create tag") : tr("Create tag “%1”").arg(name));
    QString hint;
    if (!m_model->hasMatches() && m_model->hasCounts())
        hint = name.isEmpty() ? tr("This account has no tags yet.")
                              : tr("No tag is called that. Enter creates “%1” and adds it.").arg(name);
    m_ui->noMatchLabel->setText(hint);
    m_ui->noMatchLabel->setVisible(!hint.isEmpty());
}

void TagEditDialog::createTag()
{
    const QString name = m_model->newName();
    if (!m_model->addNew(name))
        return;
    m_ui->tagSearchEdit->clear();
    setCurrentTag(name);
    m_ui->tagSearchEdit->setFocus();
}

void TagEditDialog::setCurrentTag(const QString &name)
{
    const QModelIndex first = m_model->index(0, TagEditModel::NameColumn);
    const QModelIndexList found = m_model->match(first, Qt::DisplayRole, name.simplified(), 1, Qt::MatchExactly);
    if (!found.isEmpty())
        m_ui->tagList->setCurrentIndex(found.first());
}

void TagEditDialog::showChoice()
{
    const QString summary = m_model->summary();
    QString text = summary;
    if (!m_model->hasCounts())
        text = tr("Looking up which of the contacts have which tags…");
    else if (summary.isEmpty())
        text = tr(
            "Nothing is chosen yet: tick the tags to add, untick those to remove. A half-set box means that some have "
            "it, and leaves it as it is.");
    m_ui->summaryLabel->setText(text);
    m_ui->nextButton->setEnabled(!summary.isEmpty() && m_model->hasCounts());
}

void TagEditDialog::next()
{
    if (m_ui->pages->currentIndex() == PeoplePage)
        takePeople();
    else
        makePlan();
}

void TagEditDialog::takePeople()
{
    m_rows = m_people->rows();
    if (!m_rows.empty())
        count();
}

void TagEditDialog::makePlan()
{
    if (m_ui->pages->currentIndex() != ChoicePage || m_model->edit().isEmpty())
        return;
    setBusy(true);
    m_ui->nextButton->setEnabled(false);
    m_ui->choicePage->setEnabled(false);
    m_workspace->mirror()->post(
        this, [rows = m_rows, edit = m_model->edit()](MirrorStore &store) { return Plan::editTags(store, rows, edit); },
        [this, generation = ++m_generation](TagEditPlan plan) {
            if (generation != m_generation)
                return;
            setBusy(false);
            m_plan = std::make_unique<TagEditPlan>(std::move(plan));
            showPlan();
        },
        [this](const SqliteError &error) {
            setBusy(false);
            back();
            m_ui->messageBar->display(MessageBar::Kind::Error, error.message());
        });
}

void TagEditDialog::showPlan()
{
    m_ui->previewPage->showPlan(*m_plan, m_people->leftOutText());
    const bool any = m_plan->requests() > 0;
    m_ui->startButton->setEnabled(any);
    m_ui->startButton->setToolTip(any ? QString() : m_ui->previewPage->costText());
    showPage(PreviewPage);
    (any ? m_ui->startButton : m_ui->backButton)->setFocus();
}

void TagEditDialog::goBack()
{
    if (m_ui->pages->currentIndex() == PreviewPage) {
        back();
        return;
    }
    if (!std::exchange(m_peopleShown, true))
        m_people->choose(m_rows);
    showPage(PeoplePage);
}

void TagEditDialog::back()
{
    ++m_generation;
    m_plan.reset();
    m_ui->messageBar->hide();
    m_ui->choicePage->setEnabled(true);
    showChoice();
    showPage(ChoicePage);
    m_ui->tagList->setFocus();
}

// Planned once more: a refresh or another job may have moved the contacts since the preview was made.
void TagEditDialog::start()
{
    if (!m_plan || m_plan->requests() == 0 || m_starting)
        return;
    setStarting(true);
    m_workspace->mirror()->post(
        this, [rows = m_rows, edit = m_model->edit()](MirrorStore &store) { return Plan::editTags(store, rows, edit); },
        [this](TagEditPlan plan) {
            if (isHidden())
                return; // it was closed meanwhile
            const PlanDifference difference = Plan::difference(m_plan->steps, plan.steps);
            if (difference.isEmpty()) {
                run();
                return;
            }
            setStarting(false);
            m_plan = std::make_unique<TagEditPlan>(std::move(plan));
            showPlan();
            m_ui->messageBar->display(MessageBar::Kind::Warning, difference.text());
            m_ui->messageBar->setDetails(tr("What has changed"), difference.lines);
        },
        [this](const SqliteError &error) {
            setStarting(false);
            m_ui->messageBar->display(MessageBar::Kind::Error, error.message());
        });
}

void TagEditDialog::run()
{
    m_workspace->jobs()->start(
        *m_plan, m_workspace,
        [dialog = QPointer<TagEditDialog>(this)](const JobOutcome &outcome) {
            if (!dialog || outcome.job.id != 0)
                return; // it was started, and others follow it
            dialog->setStarting(false);
            dialog->m_ui->messageBar->display(MessageBar::Kind::Error, outcome.job.message.text());
        },
        [dialog = QPointer<TagEditDialog>(this), workspace = m_workspace](qint64 job) {
            if (!dialog || dialog->isHidden()) {
                workspace->jobs()->cancel(job); // it was closed while this was written down
                return;
            }
            Q_EMIT dialog->started(job);
            dialog->accept();
        });
}

void TagEditDialog::setStarting(bool starting)
{
    m_starting = starting;
    DoubleClickGuard::contentsChanged(this); // the keyboard goes on to Cancel
    setBusy(starting);
    for (QWidget *button : {m_ui->startButton, m_ui->backButton, m_ui->savePreviewButton})
        button->setEnabled(!starting);
}

void TagEditDialog::setBusy(bool busy)
{
    m_ui->progressBar->setVisible(busy);
}

void TagEditDialog::showPage(int page)
{
    DoubleClickGuard::contentsChanged(this);
    m_ui->pages->setCurrentIndex(page);
    m_ui->nextButton->setVisible(page != PreviewPage);
    m_ui->savePreviewButton->setVisible(page == PreviewPage);
    m_ui->backButton->setVisible(page != PeoplePage);
    m_ui->scopeLabel->setVisible(page != PeoplePage);
    m_ui->startButton->setVisible(page == PreviewPage);
    m_ui->nextButton->setDefault(page != PreviewPage);
    m_ui->startButton->setDefault(page == PreviewPage);
    if (page == PeoplePage) {
        m_ui->nextButton->setEnabled(!m_people->rows().empty());
        m_people->setFocus();
    } else if (page == ChoicePage) {
        showChoice();
    }
}

// Typing always searches and the arrows always move in the list, wherever of the two the keyboard is.
bool TagEditDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    QTreeView *list = m_ui->tagList;
    if (watched == m_ui->tagSearchEdit && (key->key() == Qt::Key_Down || key->key() == Qt::Key_PageDown)) {
        list->setFocus();
        if (!list->currentIndex().isValid())
            list->setCurrentIndex(m_model->index(0, TagEditModel::NameColumn));
        return true;
    }
    if (watched == list) {
        const bool types = !key->text().trimmed().isEmpty() && key->text().at(0).isPrint()
            && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (types || key->key() == Qt::Key_Backspace) {
            m_ui->tagSearchEdit->setFocus();
            m_ui->tagSearchEdit->insert(types ? key->text() : QString());
            if (!types)
                m_ui->tagSearchEdit->backspace();
            return true;
        }
        if (key->key() == Qt::Key_Up && list->currentIndex().row() <= 0) {
            m_ui->tagSearchEdit->setFocus();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

// Return takes the name that was typed, if no tag has it; without one, and with nothing chosen, it leads to the list.
void TagEditDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_ui->pages->currentIndex() == ChoicePage) {
        if (m_ui->createTagButton->hasFocus() || (m_ui->tagSearchEdit->hasFocus() && !m_model->hasMatches())) {
            createTag();
            return;
        }
        if (!m_ui->nextButton->isEnabled()) {
            m_ui->tagList->setFocus();
            return;
        }
    }
    QDialog::keyPressEvent(event);
}
