using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using RequestRouter.Convention.Tests;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Tests.Parties;

/// <summary>
/// Whatever register entry and practice the door accepts, in both States, every kind of request is answered at any instant from 1990 to
/// 2200, and so is each time limit that follows, and what the register is asked besides. A fault here would be a 500 for everybody who writes to that State.
/// </summary>
public sealed class AcceptedEntries
{
    private static readonly Gen<string> Instants = Gen.Frequency(
        (12, Gen.Const("1801-01-01T00:00:00Z")),
        (5, Gen.Long[new DateTime(1800, 1, 1).Ticks, new DateTime(2300, 1, 1).Ticks].Select(ticks => new DateTime(ticks, DateTimeKind.Utc).ToString("o"))),
        (1, OneOf("1800-01-01T00:00:00Z", "2299-12-31T23:59:59.9999999Z", "2299-12-31T23:59:59-14:00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z")));

    private static readonly Gen<string> Early = Gen.OneOf(OneOf("1800-01-01T00:00:00Z", "1800-06-01T12:00:00+03:00"), Instants);

    private static readonly Gen<string> Late = Gen.OneOf(OneOf("2299-12-31T23:59:59Z", "2150-02-28T23:30:00-11:00"), Instants);

    private static readonly Gen<string> Durations = Gen.Frequency(
        (9, OneOf("PT1M", "PT1H", "P1D", "P2D", "P7D", "P14D", "P30D")), (3, OneOf("P366D", "P3660D")),
        (1, OneOf("P3650000D", "P10675199D", "PT0S", "-P1D", "P3660DT0.0000001S")));

    private static readonly Gen<JsonNode?> Entries = Gen.Select(
        Gen.Select(Instants, Late, Early, Late, (from, until, deposited, denounced) => (from, until, deposited, denounced)),
        Gen.Select(Instants, Instants, Durations, (from, until, answer) => (from, until, answer)),
        Gen.Select(Gen.Select(Gen.Int[0, 63], Gen.Int[0, 63], (one, other) => one & other), OneOf("nl", "zh", "i-klingon", "zh-yue", "nl-NL", "en-u-x-a"), OneOf("37(5)", "37(6)", "40(12)(d)", "63(2)", "23(3)(a)", "11(3)", "1(99)")),
        (dates, terms, choice) => Entry(dates, terms, choice.Item1, choice.Item2, choice.Item3));

    private static readonly Gen<JsonNode?> Practices = Gen.Select(
        Durations.Array[4], Gen.OneOf(Gen.Int[1, 366], Gen.Int[0, 367]), OneOf("UTC", "Atlantic/Azores", "Asia/Beirut", "Pacific/Apia", "America/Nuuk", "Africa/Casablanca", "localtime"),
        OneOf("2026-12-31", "1800-01-01", "2299-12-31", "2100-02-28", "9999-12-31"), Gen.Int[0, 127],
        (durations, days, zone, holiday, weekend) => Practiced(durations, days, zone, holiday, weekend));

    private static readonly string[] Settings = [.. typeof(Practice).GetProperties()
        .Where(property => property.PropertyType == typeof(TimeSpan)).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    private static readonly Gen<DateTimeOffset> Times =
        Gen.Long[new DateTime(1990, 1, 1).Ticks, new DateTime(2200, 1, 1).Ticks].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    [Fact]
    public void What_is_accepted_leaves_every_kind_of_request_answerable_from_1990_to_2200()
    {
        int opened = 0, accepted = 0;
        Gen.Select(Entries, Entries, Practices, Times).Sample(
            (asking, asked, practiced, now) =>
            {
                if (Accepted(asking, "NL") is not { } requesting || Accepted(asked, "SG") is not { } requested || Accepted(practiced) is not { } practice)
                {
                    return;
                }

                Interlocked.Increment(ref accepted);
                var register = new Register([requesting, requested, Party("KE")]);
                foreach (var party in register.Parties)
                {
                    _ = party.OpenDuties(now).Count();
                }

                foreach (var kind in Enum.GetValues<RequestKind>())
                {
                    if (Open(kind, now, register, practice) is { } @case)
                    {
                        Interlocked.Increment(ref opened);
                        LetLimitsElapse(@case, register, practice);
                    }
                }
            },
            iter: 1_500,
            threads: 1);

        // Enough is accepted, and opens cases, for that to say something.
        Assert.True(accepted >= 30, $"{accepted} accepted");
        Assert.True(opened >= 5 * accepted, $"{opened} cases of {accepted}");
    }

    private static Case? Open(RequestKind kind, DateTimeOffset now, Register register, Practice practice)
    {
        var said = new Communicated(SoundRequests.Of(kind));
        return (Case.Advance(null, said, now, register, practice, Linked.For(said)) as Step)?.After;
    }

    private static void LetLimitsElapse(Case @case, Register register, Practice practice)
    {
        for (int turn = 0; turn < 4 && Next(@case) is var (procedure, limit) && limit is not null; turn++)
        {
            // A case is stored after each step, and what cannot be written as JSON would be a fault as well.
            Assert.NotEmpty(JsonSerializer.SerializeToUtf8Bytes(@case, RouterJson.Options));
            if (Case.Advance(@case, new LimitElapsed(procedure!.Id, limit.Name), limit.At, register, practice) is not Step step)
            {
                return;
            }

            @case = step.After;
            Assert.All(step.After.Procedures.SelectMany(one => one.Limits), one => Assert.InRange(one.At.Year, 1800, 9000));
        }
    }

    private static (Procedure? Procedure, Limit? Limit) Next(Case @case) => @case.Procedures
        .Select(procedure => (procedure, limit: procedure.Next())).Where(next => next.limit is not null).OrderBy(next => next.limit!.At).FirstOrDefault();

    /// <summary>As the door reads an entry: its shape and bounds, then the rules; null where it refuses it.</summary>
    private static Party? Accepted(JsonNode? entry, string state)
    {
        entry = entry!.DeepClone();
        entry["state"] = state;
        var read = JsonEdge.Read<PartyRegistration>(Encoding.UTF8.GetBytes(entry.ToJsonString()));
        return read.IsSound && RegistrationRules.Check(read.Value, StateCode.Parse(state)).Count == 0 ? read.Value.ToParty() : null;
    }

    private static Practice? Accepted(JsonNode? practice)
    {
        var read = JsonEdge.Read<Practice>(Encoding.UTF8.GetBytes(practice!.ToJsonString()));
        return read.IsSound && read.Value.Faults().Count == 0 ? read.Value : null;
    }

    private static JsonNode? Entry(
        (string From, string Until, string Deposited, string Denounced) dates, (string From, string Until, string Answer) terms, int parts, string language, string paragraph)
    {
        var entry = new JsonObject
        {
            ["name"] = "A State",
            ["boundFrom"] = dates.From,
            ["languages"] = new JsonArray("en", language),
            ["authorities"] = new JsonArray(new JsonObject
            {
                ["id"] = "central",
                ["name"] = "Central authority",
                ["roles"] = new JsonArray("central-authority", "point-of-contact", "extradition-authority", "competent-authority"),
                ["contact"] = "central@example.org",
                ["keys"] = new JsonArray(),
            }),
        };
        Add(0, "boundUntil", dates.Until);
        Add(1, "depositedAt", dates.Deposited);
        Add(2, "denouncedAt", dates.Denounced);
        Add(3, "declarations", new JsonArray(new JsonObject { ["paragraph"] = paragraph, ["from"] = terms.From, ["until"] = terms.Until }));
        Add(4, "treaties", new JsonArray(Treaty("SG"), Treaty("NL")));
        Add(5, "laws", new JsonArray(new JsonObject { ["paragraph"] = "17(2)(d)", ["at"] = terms.From, ["furnishedAt"] = terms.Until, ["reference"] = "Note 12" }));
        return entry;

        void Add(int bit, string name, JsonNode value)
        {
            if ((parts & (1 << bit)) != 0)
            {
                entry[name] = value;
            }
        }

        JsonNode Treaty(string with) => new JsonObject { ["id"] = "T-" + with, ["with"] = with, ["scope"] = "mutual-assistance", ["from"] = terms.From, ["answerWithin"] = terms.Answer };
    }

    private static JsonNode? Practiced(string[] durations, int days, string zone, string holiday, int weekend)
    {
        var practice = new JsonObject
        {
            ["consultationWindowDays"] = days,
            ["calendar"] = new JsonObject
            {
                ["timeZone"] = zone,
                ["holidays"] = new JsonArray(holiday),
                ["weekend"] = new JsonArray([.. Enum.GetValues<DayOfWeek>().Where(day => (weekend & (1 << (int)day)) != 0).Select(day => (JsonNode)Kebab.Of(day))]),
            },
        };
        for (int place = 0; place < durations.Length; place++)
        {
            practice[Settings[(days + 2 + (place * 7) + weekend) % Settings.Length]] = durations[place];
        }

        return practice;
    }

    private static Gen<T> OneOf<T>(params T[] some) => Gen.Int[0, some.Length - 1].Select(place => some[place]);

    private static Party Party(string state) => new()
    {
        State = StateCode.Parse(state),
        Name = state,
        BoundFrom = Bounds.Earliest,
        Languages = [LanguageTag.Parse("en")],
        Authorities = [new Authority { Id = AuthorityId.Parse("central"), Name = state, Roles = [AuthorityRole.CentralAuthority] }],
    };
}
