using RequestRouter.Convention.Articles.Article36;

namespace RequestRouter.Convention.Tests.Article36;

/// <summary>One random chain: five States, what each holds, and the cases in which they ask each other.</summary>
internal sealed class ReleaseChain
{
    private static readonly StateCode[] States = [A.NL, A.SG, A.BR, StateCode.Parse("KE"), StateCode.Parse("FR")];
    private static readonly string[] Purposes = ["Trial of another suspect", "Publication"];
    private static readonly Register Register = new([.. States.Select(state => A.Party(state.ToString(), "en"))]);

    private readonly Random random;
    private readonly Dictionary<StateCode, List<ChainElement>> held = States.ToDictionary(state => state, _ => new List<ChainElement>());
    private readonly List<Case> cases = [];

    /// <summary>What stands, as the test itself remembers: to whom, by whom, to which recipient, which bytes, what for, and until when.</summary>
    private readonly Dictionary<(StateCode Holder, StateCode Origin, StateCode Recipient, Digest Element, string Purpose, CaseId Case, int Item), DateTimeOffset?> standing = [];

    private DateTimeOffset now = A.Monday;
    private int count;

    public ReleaseChain(int seed) => random = new Random(seed);

    /// <summary>Releases for which somebody was to be asked.</summary>
    public int Released { get; private set; }

    public int Refused { get; private set; }

    public int PassedOnTwice { get; private set; }

    public void Step()
    {
        switch (random.Next(8))
        {
            case 0: Make(); break;
            case 1: Merge(); break;
            case 2 or 3: Ask(); break;
            case 4: Answer(); break;
            case 5: now += TimeSpan.FromHours(random.Next(1, 72)); break;
            default: Release(); break;
        }
    }

    private void Make()
    {
        var by = Any(States);
        held[by].Add(new(Fresh(), Provenance.OriginsOf(by, [], []), new HashSet<StateCode> { by }, 0));
    }

    private void Merge()
    {
        var by = Any(States);
        if (held[by].Count == 0)
            return;
        ChainElement[] parts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(held[by]))];
        if (random.Next(3) == 0)
        {
            // The same bytes, furnished as if they were its own.
            var copied = parts[0];
            var copies = held[by].Where(one => one.Digest == copied.Digest).ToList();
            held[by].Add(copied with { Origins = Provenance.OriginsOf(by, [], [.. copies.Select(one => one.Origins)]), Within = copies.SelectMany(one => one.Within).ToHashSet() });
            return;
        }
        held[by].Add(new(Fresh(), Provenance.OriginsOf(by, [.. parts.Select(one => one.Origins)], []), parts.SelectMany(one => one.Within).Append(by).ToHashSet(), parts.Max(one => one.Hops)));
    }

    private void Ask()
    {
        var by = Any(States);
        if (held[by].Count == 0)
            return;
        var elements = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Any(held[by])).ToArray();
        var others = elements.SelectMany(one => one.Within).Where(state => state != by).ToArray();
        var origin = others.Length == 0 ? Any(States) : Any(others);
        if (origin == by)
            return;
        var request = SoundRequests.Of(RequestKind.OnwardTransfer) with { From = by, To = origin, Reference = $"OT-{++count}" };
        request = request with
        {
            Content = request.Content! with
            {
                Use = Any(Purposes),
                ForKind = request.Content!.ForKind! with { Link = null, Elements = [.. elements.Select(one => one.Digest)], Recipient = Any(States).ToString() },
            },
        };
        if (Case.Advance(null, new Communicated(request), now, Register, Practice.Default, LinkedCases.None) is Step opened)
        {
            cases.Add(opened.After);
            if (random.Next(3) > 0)
                Say(cases.Count - 1, new Authorize { Until = random.Next(2) == 0 ? null : now.AddHours(random.Next(1, 200)) });
        }
    }

    private void Answer()
    {
        if (cases.Count == 0)
            return;
        var place = random.Next(cases.Count);
        Communication said = random.Next(4) switch
        {
            0 or 1 => new Authorize { Until = random.Next(2) == 0 ? null : now.AddHours(random.Next(1, 100)) },
            2 => new Deny(),
            _ => new NoLongerRequired(),
        };
        Say(place, said);
    }

    private void Say(int place, Communication said)
    {
        var @case = cases[place];
        var items = @case.Items.Where(_ => random.Next(3) > 0).Select(item => item.Number).ToArray();
        var by = said is NoLongerRequired ? @case.Requesting : @case.Requested;
        var whole = said with { Id = $"m-{++count}", From = by, Authority = A.Central, Items = items };
        if (items.Length == 0 || Case.Advance(@case, new Communicated(whole), now, Register, Practice.Default, LinkedCases.None) is not Step step)
            return;
        cases[place] = step.After;
        foreach (var number in items)
        {
            var key = (@case.Requesting, @case.Requested, StateCode.Parse(@case.Sought!.Recipient!), @case.Sought.Elements[number - 1], @case.Sought.Purpose!, @case.Id, number);
            if (said is Authorize { Until: var until })
                standing[key] = until;
            else
                standing.Remove(key);
        }
    }

    private void Release()
    {
        // Mostly what was asked for somewhere, so that much is allowed, too.
        var asked = cases.Count > 0 && random.Next(4) > 0 ? Any(cases) : null;
        var by = asked?.Requesting ?? Any(States);
        var recipient = asked is null || random.Next(6) == 0 ? Any(States) : StateCode.Parse(asked.Sought!.Recipient!);
        var purpose = asked is null || random.Next(6) == 0 ? Any(Purposes) : asked.Sought!.Purpose!;
        ChainElement[] among = [.. held[by].Where(one => asked?.Sought!.Elements.Contains(one.Digest) ?? true)];
        if (by == recipient || among.Length == 0)
            return;
        var element = Any(among);
        CaseId[] named = [.. cases.Where(_ => random.Next(5) > 0).Select(one => one.Id)];
        var answer = ReleaseRule.Answer(
            new() { Holder = by, Recipient = recipient.ToString(), Purpose = purpose, At = now, Elements = [new(element.Digest, element.Origins)], Authorizations = named },
            new LinkedCases([.. cases.Select(LinkedCase.Of)]),
            Register);

        var expected = element.Within.Where(origin => origin != by && origin != recipient).All(origin => standing.Any(one =>
            one.Key.Holder == by && one.Key.Origin == origin && one.Key.Recipient == recipient && one.Key.Element == element.Digest && one.Key.Purpose == purpose
            && named.Contains(one.Key.Case) && (one.Value is null || now < one.Value)));
        Assert.Equal(expected, answer.Failures.Count == 0);
        if (!expected)
        {
            Refused++;
            return;
        }
        held[recipient].Add(element with { Hops = element.Hops + 1 });
        Released += element.Within.Any(origin => origin != by && origin != recipient) ? 1 : 0;
        PassedOnTwice += element.Hops > 0 ? 1 : 0;
    }

    private Digest Fresh() => Digest.Of(BitConverter.GetBytes(++count));

    private T Any<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];
}
