// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountdialog.h"

#include "accountbook.h"
#include "ui_accountdialog.h"

#include <QButtonGroup>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

// What the colours are called, for those who hear them. In the order of AccountBook::palette().
QString colourName(const QString &colour)
{
    const QStringList names{AccountDialog::tr("Blue"), AccountDialog::tr("Orange"), AccountDialog::tr("Green"),
        AccountDialog::tr("Pink"), AccountDialog::tr("Ochre"), AccountDialog::tr("Light blue"),
        AccountDialog::tr("Violet")};
    return names.value(AccountBook::palette().indexOf(colour), colour);
}

// With a tick while it is chosen: a pressed frame alone is hard to see.
QIcon swatch(const QString &colour, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(QColor(colour));
    QIcon icon(pixmap);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, size / 7.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF({{size * 0.25, size * 0.55}, {size * 0.42, size * 0.72}, {size * 0.75, size * 0.3}}));
    painter.end();
    icon.addPixmap(pixmap, QIcon::Normal, QIcon::On);
    return icon;
}

} // namespace

AccountDialog::AccountDialog(AccountBook *book, const QString &id, const QStringList &others, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AccountDialog>())
    , m_book(book)
    , m_id(id)
    , m_colours(new QButtonGroup(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    for (const QString &other : others) {
        if (other != id)
            m_taken.append(book->entry(other).name.toCaseFolded());
    }
    const AccountEntry entry = book->entry(id);
    m_ui->nameEdit->setMaxLength(MaxName);
    m_ui->nameEdit->setPlaceholderText(AccountBook::defaultName(id));
    if (entry.hasOwnName)
        m_ui->nameEdit->setText(entry.name);
    m_ui->nameEdit->selectAll();
    addColours(entry.colour);
    QPushButton *save = m_ui->buttonBox->button(QDialogButtonBox::Save);
    save->setObjectName(u"saveButton"_s);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &AccountDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &AccountDialog::checkName);
    checkName();
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::addColours(const QString &current)
{
    QStringList colours = AccountBook::palette();
    if (!colours.contains(current))
        colours.append(current); // from a settings file that somebody edited
    for (const QString &colour : std::as_const(colours)) {
        QToolButton *button = makeSwatch(colour);
        button->setChecked(colour == current);
        m_colours->addButton(button);
        m_ui->colourLayout->insertWidget(m_ui->colourLayout->count() - 1, button); // before the stretch
    }
    m_ui->colourLabel->setBuddy(m_colours->checkedButton());
}

QToolButton *AccountDialog::makeSwatch(const QString &colour)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"colourButton"_s + QString(colour).remove(u'#'));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    const int size = fontMetrics().height();
    button->setIconSize({size, size});
    button->setIcon(swatch(colour, size));
    button->setToolTip(colourName(colour));
    button->setAccessibleName(colourName(colour));
    button->setProperty("colour", colour);
    return button;
}

void AccountDialog::checkName()
{
    const QString name = m_ui->nameEdit->text().simplified().toCaseFolded();
    const bool taken = !name.isEmpty() && m_taken.contains(name);
    m_ui->problemLabel->setText(
        taken ? tr("Another account has this name. Choose one that tells them apart.") : QString());
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(!taken);
}

void AccountDialog::accept()
{
    m_book->setName(m_id, m_ui->nameEdit->text());
    if (const QAbstractButton *chosen = m_colours->checkedButton())
        m_book->setColour(m_id, chosen->property("colour").toString());
    QDialog::accept();
}
