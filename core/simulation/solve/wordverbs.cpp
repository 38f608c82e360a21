#include "core/simulation/solve/wordverbs.h"

#include <QHash>
#include <QSet>

namespace daao {
namespace {

using Verbs = QHash<QStringView, VerbClass>;

Verbs makeVerbs()
{
    Verbs map;
    const auto all = [&](VerbClass of, std::initializer_list<QStringView> words) {
        for (const QStringView word : words)
            map.insert(word, of);
    };
    all(VerbClass::Start, {u"start", u"starts", u"started", u"starting", u"begin", u"begins", u"began",
                           u"beginning", u"initially", u"originally", u"opens", u"opened"});
    all(VerbClass::Have,
        {u"cares", u"cared", u"shelters", u"sheltered", u"has",     u"have",    u"had",      u"having", u"owns",     u"owned",     u"own",
         u"there",   u"holds",   u"held",     u"hold",   u"contains", u"contained", u"contain",
         u"keeps",   u"kept",    u"keep",     u"stands", u"stood",    u"stand",     u"possesses",
         u"carries", u"carried", u"carrying", u"lie",    u"lay",      u"sit",       u"sat",
         u"hang",    u"wait",    u"waiting",  u"stocks", u"counts",   u"counted",   u"possessed",
         u"houses",  u"store",   u"stores",   u"stored", u"lies",     u"live",      u"lived"});
    all(VerbClass::Gain,
        {u"get",       u"gets",      u"got",       u"getting",    u"buy",        u"buys",      u"bought",
         u"buying",    u"receive",   u"receives",  u"received",   u"receiving",  u"find",      u"finds",
         u"found",     u"finding",   u"pick",      u"picks",      u"picked",     u"picking",   u"add",
         u"adds",      u"added",     u"adding",    u"gain",       u"gains",      u"gained",    u"gaining",
         u"earn",      u"earns",     u"earned",    u"earning",    u"win",        u"wins",      u"won",
         u"winning",   u"collect",   u"collects",  u"collected",  u"collecting", u"gather",    u"gathers",
         u"gathered",  u"gathering", u"make",      u"makes",      u"made",       u"making",    u"bake",
         u"bakes",     u"baked",     u"baking",    u"harvest",    u"harvests",   u"harvested", u"catch",
         u"catches",   u"caught",    u"plant",     u"plants",     u"planted",    u"planting",  u"produce",
         u"produces",  u"produced",  u"build",     u"builds",     u"built",      u"acquire",   u"acquires",
         u"acquired",  u"purchase",  u"purchases", u"purchased",  u"order",      u"orders",    u"ordered",
         u"borrow",    u"borrows",   u"borrowed",  u"inherit",    u"inherits",   u"inherited", u"bring",
         u"brings",    u"brought",   u"bringing",  u"print",      u"prints",     u"printed",   u"draw",
         u"draws",     u"drew",      u"paint",     u"paints",     u"painted",    u"write",     u"writes",
         u"wrote",     u"sew",       u"sews",      u"sewed",      u"knit",       u"knits",     u"knitted",
         u"fold",      u"folds",     u"folded",    u"grow",       u"grows",      u"grew",      u"unearth", u"yield", u"yields", u"yielded",
         u"unearths",  u"discover",  u"discovers", u"discovered", u"obtain",     u"obtains",   u"obtained",
         u"fetch",     u"fetches",   u"fetched",   u"load",       u"loads",      u"loaded",    u"loading",
         u"hatch",     u"hatches",   u"hatched",   u"cook",       u"cooks",      u"cooked",    u"carves",
         u"carved",    u"carve",     u"refill",    u"refills",    u"restock",    u"restocks",  u"restocked",
         u"delivered", u"deliver",   u"delivers",  u"delivery",   u"download",   u"downloads", u"save",
         u"saves",     u"saved",     u"saving",    u"lay",        u"laid",       u"score",     u"scores",
         u"scored",    u"raises",    u"raised",    u"unpack",     u"unpacks",    u"unpacked",  u"returned",
         u"returns",   u"return",    u"recovers",  u"recovered",  u"grab",       u"grabs",     u"grabbed",
         u"import",    u"imports",   u"adopt",     u"adopts",     u"adopted",    u"swaps",     u"mints",
         u"assembles", u"assembled", u"forge",     u"forges",     u"forged",     u"craft",     u"crafts",
         u"crafted",   u"record",    u"tops",      u"brews",      u"brewed",     u"sowed",     u"pocket",
         u"pockets",   u"pocketed",  u"accept",    u"accepts",    u"accepted",   u"deposits",  u"deposit",
         u"deposited", u"welcomes",  u"welcomed",  u"welcome",    u"hires",      u"hired",     u"salvage",
         u"salvages",  u"salvaged",  u"digs",      u"dug"});
    all(VerbClass::Lose,
        {u"sell",       u"sells",      u"sold",       u"selling",   u"eat",       u"eats",
         u"ate",        u"eaten",      u"eating",     u"spend",     u"spends",    u"spent",
         u"spending",   u"lose",       u"loses",      u"lost",      u"losing",    u"break",
         u"breaks",     u"broke",      u"broken",     u"breaking",  u"use",       u"uses",
         u"used",       u"using",      u"throw",      u"throws",    u"threw",     u"thrown",
         u"throwing",   u"drop",       u"drops",      u"dropped",   u"dropping",  u"discard",
         u"discards",   u"discarded",  u"discarding", u"donate",    u"donates",   u"donated",
         u"donating",   u"remove",     u"removes",    u"removed",   u"removing",  u"consume",
         u"consumes",   u"consumed",   u"pay",        u"pays",      u"paid",      u"paying",
         u"burn",       u"burns",      u"burned",     u"burnt",     u"waste",     u"wastes",
         u"wasted",     u"spoil",      u"spoils",     u"spoiled",   u"rot",       u"rots",
         u"rotted",     u"leave",      u"leaves",     u"leaving",   u"departs",   u"depart",
         u"departed",   u"die",       u"died",
         u"dies",       u"vanish",     u"vanishes",   u"vanished",  u"disappear", u"disappeared",
         u"disappears", u"trade",      u"trades",     u"traded",    u"exports",   u"ships",
         u"ship",       u"shipped",    u"mail",       u"mails",     u"mailed",    u"post",
         u"posts",      u"posted",     u"release",    u"releases",  u"released",  u"destroy",
         u"destroys",   u"destroyed",  u"ruin",       u"ruins",     u"ruined",    u"drink",
         u"drinks",     u"drank",      u"withdraw",   u"withdraws", u"withdrew",  u"withdrawn",
         u"crack",      u"cracks",     u"cracked",    u"fall",      u"falls",     u"fell",
         u"fallen",     u"steal",      u"steals",     u"stole",     u"stolen",    u"misplace",
         u"misplaces",  u"misplaced",  u"scraps",     u"scrapped",  u"melt",      u"melts",
         u"melted",     u"pop",        u"pops",       u"popped",    u"wither",    u"withers",
         u"withered",   u"unload",     u"unloads",    u"unloaded",  u"feed",      u"feeds",
         u"fed",        u"rent",       u"rents",      u"rented",    u"smash",     u"smashes",
         u"smashed",    u"swallow",    u"swallows",   u"swallowed", u"retire",    u"retires",
         u"escaped",    u"escape",     u"escapes",    u"missing",   u"tear",
         u"tore",       u"torn",       u"tears",      u"shatter",   u"shatters",  u"shattered",
         u"dispatch",   u"dispatches", u"dispatched", u"serve",     u"serves",    u"served",
         u"forget",     u"forgets",    u"forgot",     u"recycle",   u"recycles",  u"recycled",
         u"cut",        u"cuts",       u"erase",      u"erases",    u"erased",    u"delete",
         u"deletes",    u"deleted",    u"returning",  u"expire",    u"expired",   u"auctions",
         u"auctioned",  u"gobbles",    u"gobbled",    u"nibbles",   u"devours",   u"devoured",
         u"fail",       u"failed",     u"perish",     u"perished",  u"wilt",      u"wilted",
         u"chips",      u"surrenders", u"forfeits",   u"forfeited",  u"subtracts", u"empties",   u"crumble",
         u"crumbled",   u"dissolve"});
    all(VerbClass::Give,
        {u"give",    u"gives",     u"gave",        u"given",    u"giving",    u"hand",    u"hands",
         u"handed",  u"handing",   u"pass",        u"passes",   u"passed",    u"send",    u"sends",
         u"sent",    u"sending",   u"lend",        u"lends",    u"lent",      u"lending", u"gift",
         u"gifts",   u"gifted",    u"offer",       u"offers",   u"offered",   u"mails",   u"loans",
         u"loaned",  u"loan",      u"present",     u"presents", u"presented", u"award",   u"awards",
         u"awarded", u"transfers", u"transferred", u"slips",    u"slipped"});
    all(VerbClass::Take, {u"take", u"takes", u"took", u"taken", u"taking"});
    all(VerbClass::Move, {u"drive", u"drives", u"drove", u"driven", u"run", u"runs", u"ran", u"walk", u"walks", u"walked", u"fly", u"flies",
                          u"flew", u"swim", u"swims", u"swam", u"sail", u"sails", u"sailed", u"go", u"goes", u"went", u"step", u"steps",
                          u"stepped", u"roll", u"rolls", u"rolled", u"wander", u"wanders", u"wandered", u"crawl", u"crawls", u"crawled",
                          u"jump", u"jumps", u"jumped", u"hop", u"hops", u"hopped", u"check", u"checks", u"checked", u"blow", u"blows", u"blew"});
    all(VerbClass::Put,
        {u"put",    u"puts",    u"putting", u"pack",     u"packs",    u"packed",  u"packing", u"place",
         u"places", u"placed",  u"arrange", u"arranges", u"arranged", u"sort",    u"sorts",   u"sorted",
         u"group",  u"groups",  u"grouped", u"stack",    u"stacks",   u"stacked", u"sets",    u"set",
         u"spread", u"spreads", u"deal",    u"deals",    u"dealt",    u"moves",   u"moved",   u"move",
         u"tie",    u"ties",    u"tied",    u"lays",     u"repacks",  u"bundle",  u"bundles", u"bundled"});
    all(VerbClass::Share,
        {u"share",       u"shares",      u"shared",       u"sharing",   u"split",    u"splits",
         u"splitting",   u"divide",      u"divides",      u"divided",   u"dividing", u"distribute",
         u"distributes", u"distributed", u"distributing", u"allot",     u"allots",   u"apportions",
         u"separates",   u"separated",   u"partition",    u"partitions"});
    all(VerbClass::Arrive,
        {u"arrive",  u"arrives", u"arrived", u"arriving", u"come",   u"comes",   u"came",   u"coming",
         u"join",    u"joins",   u"joined",  u"board",    u"boards", u"boarded", u"enter",  u"enters",
         u"entered", u"appear",  u"appears", u"appeared", u"land",   u"lands",   u"landed", u"born",
         u"climbed", u"follow"});
    return map;
}

} // namespace

VerbClass verbClass(const reading::Token &token)
{
    static const Verbs verbs = makeVerbs();
    if (token.kind != reading::Token::Word)
        return VerbClass::None;
    return verbs.value(token.word, VerbClass::None);
}

VerbClass ledgerClass(const reading::Token &token)
{
    if (token.isAny({u"opening", u"initial", u"start", u"starting", u"beginning", u"brought"}))
        return VerbClass::Start;
    if (token.isAny({u"in", u"incoming", u"arrivals", u"deliveries", u"delivery", u"received", u"additions",
                     u"purchases", u"plus", u"bought", u"deposit", u"added", u"returned", u"gained",
                     u"deposits", u"credit", u"credited"}))
        return VerbClass::Gain;
    if (token.isAny({u"out", u"outgoing", u"departures", u"sales", u"sale", u"losses", u"loss", u"minus",
                     u"withdrawal", u"withdrawals", u"sold", u"removed", u"lost", u"shipped", u"broken",
                     u"debit", u"spent"}))
        return VerbClass::Lose;
    return VerbClass::None;
}

bool isPerson(const reading::Token &token)
{
    static const QSet<QStringView> people{
        u"brother", u"sister",   u"mother",   u"father",   u"friend",      u"neighbour",   u"neighbor",
        u"teacher", u"uncle",    u"aunt",     u"cousin",   u"grandmother", u"grandfather", u"mum",
        u"mom",     u"dad",      u"grandma",  u"grandpa",  u"colleague",   u"classmate",   u"boss",
        u"son",     u"daughter", u"wife",     u"husband",  u"stranger",    u"rival",       u"partner",
        u"niece",   u"nephew",   u"roommate", u"coach",    u"librarian",   u"dog",         u"cat",
        u"thief",   u"landlord", u"someone",  u"somebody", u"supplier",    u"parents",     u"granny",
        u"buddy",   u"pal"};
    return token.kind == reading::Token::Word && !token.possessive && people.contains(token.word);
}

bool isCrowd(const reading::Token &token)
{
    static const QSet<QStringView> people{u"customers", u"customer", u"visitors", u"visitor",    u"guests",
                                          u"guest",     u"people",   u"children", u"readers",    u"students",
                                          u"buyers",    u"clients",  u"shoppers", u"pupils",     u"members",
                                          u"tourists",  u"kids",     u"users",    u"passengers", u"villagers", u"families",
                                          u"fans",      u"mice",     u"birds",    u"squirrels",  u"diners"};
    return token.kind == reading::Token::Word && people.contains(token.word);
}

bool isCommonOpening(const reading::Token &token)
{
    static const QSet<QStringView> words{u"the",          u"a",
                                         u"an",           u"in",
                                         u"on",           u"at",
                                         u"after",        u"before",
                                         u"then",         u"later",
                                         u"next",         u"first",
                                         u"finally",      u"during",
                                         u"when",         u"while",
                                         u"there",        u"this",
                                         u"that",         u"these",
                                         u"those",        u"his",
                                         u"her",          u"their",
                                         u"its",          u"my",
                                         u"our",          u"one",
                                         u"afterwards",   u"today",
                                         u"yesterday",    u"monday",
                                         u"tuesday",      u"wednesday",
                                         u"thursday",     u"friday",
                                         u"saturday",     u"sunday",
                                         u"every",        u"each",
                                         u"if",           u"and",
                                         u"but",          u"so",
                                         u"for",          u"by",
                                         u"to",           u"from",
                                         u"of",           u"with",
                                         u"by",           u"all",
                                         u"some",         u"soon",
                                         u"now",          u"last",
                                         u"how",          u"what",
                                         u"meanwhile",    u"another",
                                         u"suddenly",     u"unfortunately",
                                         u"luckily",      u"once",
                                         u"lastly",       u"afterward",
                                         u"that",         u"january",
                                         u"february",     u"march",
                                         u"april",        u"may",
                                         u"june",         u"july",
                                         u"august",       u"september",
                                         u"october",      u"november",
                                         u"december",     u"also",
                                         u"eventually",   u"early",
                                         u"overnight",    u"suppose",
                                         u"please",       u"solve",
                                         u"following",    u"over",
                                         u"again",        u"since",
                                         u"because",      u"until",
                                         u"here",         u"exactly",
                                         u"only",         u"as",
                                         u"subsequently", u"christmas",
                                         u"easter",       u"only"};
    return token.kind == reading::Token::Word && words.contains(token.word);
}

} // namespace daao
