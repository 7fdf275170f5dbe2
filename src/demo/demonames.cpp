// SPDX-License-Identifier: GPL-3.0-or-later
#include "demonames.h"

namespace {

struct Row
{
    const char *locale;
    const char *country;
    const char *phonePrefix;
    int weight; // all together 100
    const char *mailDomains;
    const char *first; // text, or text/latin
    const char *last;
};

constexpr Row rows[] = {
    {"en", "US", "+1", 17, "gmail.com outlook.com yahoo.com icloud.com",
        "Emma Liam Olivia Noah Ava James Sophia Lucas Grace Ethan Chloe Mason",
        "Smith Johnson Brown Taylor Miller Davis Wilson Moore Clark O'Connor/oconnor Baker Hill"},
    {"en", "GB", "+44", 7, "gmail.com hotmail.co.uk btinternet.com outlook.com",
        "Harry Amelia George Isla Oscar Freya Alfie Poppy Arthur Daisy",
        "Jones Evans Walker Wright Thompson White Hughes Green Wood Smythe-Jones/smythejones"},
    {"fr", "FR", "+33", 14, "gmail.com orange.fr free.fr laposte.net",
        "Chloé/chloe Lucas Léa/lea Hugo Manon Théo/theo Camille Jules Zoé/zoe François/francois Anaïs/anais Gaël/gael",
        "Martin Bernard Dubois Lefèvre/lefevre Moreau Gauthier Noël/noel Béranger/beranger Rousseau Garçon/garcon "
        "D'Artois/dartois Petit"},
    {"es", "ES", "+34", 8, "gmail.com hotmail.es telefonica.net yahoo.es",
        "Lucía/lucia Hugo Martina Mateo Sofía/sofia Iñaki/inaki Paula Álvaro/alvaro Carmen Javier",
        "García/garcia Martínez/martinez López/lopez Sánchez/sanchez Núñez/nunez Romero Peña/pena Torres Ruiz Gil"},
    {"it", "IT", "+39", 6, "gmail.com libero.it tiscali.it alice.it",
        "Giulia Leonardo Sofia Francesco Aurora Lorenzo Chiara Matteo Niccolò/niccolo Elena",
        "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco"},
    {"pt", "BR", "+55", 7, "gmail.com uol.com.br hotmail.com bol.com.br",
        "João/joao Maria Antônio/antonio Beatriz Luís/luis Inês/ines Tomás/tomas Letícia/leticia Rafael Ângela/angela",
        "Silva Santos Conceição/conceicao Oliveira Gonçalves/goncalves Araújo/araujo Ferreira Costa Brandão/brandao "
        "Rocha"},
    {"de", "DE", "+49", 10, "gmx.de web.de t-online.de gmail.com",
        "Jürgen/juergen Anna Lukas Käthe/kaethe Felix Greta Björn/bjoern Sophie Günther/guenther Mia Max Zoë/zoe",
        "Müller/mueller Schmidt Weiß/weiss Schröder/schroeder Fischer Köhler/koehler Wagner Großmann/grossmann Becker "
        "Jäger/jaeger Vogel Krüger/krueger"},
    {"nl", "NL", "+31", 3, "ziggo.nl kpnmail.nl gmail.com", "Daan Emma Sem Julia Bram Saskia Thijs Fleur",
        "Jansen Visser Bakker Smit Mulder Dekker Bosch Hendriks"},
    {"pl", "PL", "+48", 3, "wp.pl onet.pl gmail.com",
        "Zofia Jakub Łukasz/lukasz Małgorzata/malgorzata Stanisław/stanislaw Agnieszka Paweł/pawel Żaneta/zaneta",
        "Nowak Kowalski Wiśniewska/wisniewska Wójcik/wojcik Zieliński/zielinski Dąbrowska/dabrowska Kaczmarek "
        "Świętek/swietek"},
    {"ru", "KZ", "+7", 3, "mail.ru yandex.ru gmail.com",
        "Анна/anna Дмитрий/dmitry Мария/maria Сергей/sergey Ольга/olga Алексей/alexey Юлия/yulia Фёдор/fyodor",
        "Иванова/ivanova Смирнов/smirnov Кузнецова/kuznetsova Попов/popov Соколова/sokolova Щербаков/shcherbakov "
        "Королёв/korolev Журавлёва/zhuravleva"},
    {"ua", "UA", "+380", 3, "ukr.net i.ua gmail.com",
        "Оксана/oksana Андрій/andriy Наталія/nataliya Тарас/taras Ірина/iryna Їжак/yizhak Богдан/bohdan Олена/olena",
        "Шевченко/shevchenko Коваленко/kovalenko Бондар/bondar Ткачук/tkachuk Мельник/melnyk Гриценко/hrytsenko"},
    {"el", "GR", "+30", 2, "otenet.gr gmail.com",
        "Μαρία/maria Γιώργος/giorgos Ελένη/eleni Νίκος/nikos Σοφία/sofia Κώστας/kostas",
        "Παπαδόπουλος/papadopoulos Νικολάου/nikolaou Γεωργίου/georgiou Δημητρίου/dimitriou Καραγιάννη/karagianni"},
    {"tr", "TR", "+90", 3, "gmail.com superonline.com hotmail.com",
        "Ayşe/ayse Mehmet Zeynep İbrahim/ibrahim Gül/gul Çağla/cagla Ömer/omer Işıl/isil",
        "Yılmaz/yilmaz Demir Şahin/sahin Çelik/celik Öztürk/ozturk Aydın/aydin Kılıç/kilic"},
    {"ro", "RO", "+40", 2, "yahoo.com gmail.com", "Ștefan/stefan Ioana Andrei Mădălina/madalina Mihai Țiru/tiru",
        "Popescu Ionescu Dumitrașcu/dumitrascu Stănescu/stanescu Rădulescu/radulescu"},
    {"cs", "CZ", "+420", 2, "seznam.cz email.cz gmail.com",
        "Jiří/jiri Tereza Ondřej/ondrej Kateřina/katerina Václav/vaclav",
        "Novák/novak Dvořáková/dvorakova Černý/cerny Procházka/prochazka Růžička/ruzicka"},
    {"sv", "SE", "+46", 2, "telia.com bredband.net gmail.com",
        "Åsa/asa Erik Maja Björn/bjorn Linnéa/linnea Göran/goran",
        "Andersson Sjöberg/sjoberg Lindström/lindstrom Åkesson/akesson Nyström/nystrom"},
    {"ar", "AE", "+971", 2, "gmail.com outlook.sa",
        "محمد/mohammed فاطمة/fatima أحمد/ahmed ليلى/layla يوسف/yousef نور/nour",
        "الحسن/alhassan العلي/alali حداد/haddad منصور/mansour النجار/alnajjar"},
    {"zh", "CN", "+86", 2, "qq.com sina.com gmail.com", "伟/wei 芳/fang 秀英/xiuying 敏/min 静/jing 丽/li",
        "王/wang 李/li 张/zhang 刘/liu 陈/chen 欧阳/ouyang"},
    {"jp", "JP", "+81", 2, "yahoo.co.jp docomo.ne.jp gmail.com",
        "さくら/sakura 太郎/taro 花子/hanako 健一/kenichi 陽菜/hina ユキ/yuki",
        "佐藤/sato 鈴木/suzuki 高橋/takahashi 田中/tanaka 伊藤/ito 渡辺/watanabe"},
    {"hi", "IN", "+91", 1, "rediffmail.com gmail.com", "प्रिया/priya अर्जुन/arjun सुनीता/sunita राहुल/rahul",
        "शर्मा/sharma वर्मा/verma गुप्ता/gupta सिंह/singh"},
    {"th", "TH", "+66", 1, "gmail.com truemail.co.th", "สมชาย/somchai สุดา/suda นารี/nari อนันต์/anan",
        "ใจดี/jaidee ทองคำ/thongkham ศรีสุข/srisuk"},
};

QList<DemoName> names(const char *list)
{
    QList<DemoName> result;
    const QStringList entries = QString::fromUtf8(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        const QString text = entry.section(QLatin1Char('/'), 0, 0);
        const QString latin = entry.section(QLatin1Char('/'), 1, 1);
        result.append({text, latin.isEmpty() ? text.toLower() : latin});
    }
    return result;
}

QList<DemoCulture> makeCultures()
{
    QList<DemoCulture> cultures;
    for (const Row &row : rows) {
        DemoCulture culture;
        culture.locale = QString::fromLatin1(row.locale);
        culture.country = QString::fromLatin1(row.country);
        culture.phonePrefix = QString::fromLatin1(row.phonePrefix);
        culture.weight = row.weight;
        culture.first = names(row.first);
        culture.last = names(row.last);
        culture.mailDomains = QString::fromLatin1(row.mailDomains).split(QLatin1Char(' '));
        cultures.append(culture);
    }
    return cultures;
}

} // namespace

const QList<DemoCulture> &demoCultures()
{
    static const QList<DemoCulture> cultures = makeCultures();
    return cultures;
}

int demoCultureAt(int percent)
{
    const QList<DemoCulture> &cultures = demoCultures();
    int sum = 0;
    for (int i = 0; i < cultures.size(); ++i) {
        sum += cultures.at(i).weight;
        if (percent < sum)
            return i;
    }
    return 0;
}
