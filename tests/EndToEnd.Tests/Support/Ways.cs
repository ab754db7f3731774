using System.Collections.Immutable;
using RequestRouter.Convention.Engine;
using RequestRouter.Convention.Tests.ModelChecking;
using RequestRouter.Router.Cases;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Finds by the rules alone how a case comes to each of its outcomes: what both States say, and what time brings where saying does not.</summary>
internal static class Ways
{
    /// <summary>Cases that are looked at.</summary>
    private const int Most = 3000;

    /// <summary>A way through a limit is taken where one of this many words more is not there.</summary>
    private const int OfWaiting = 6;

    /// <summary>The shortest way to each state that a case can come to, by its name.</summary>
    /// <param name="now">In UTC.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<WayStep>> From(Case begun, DateTimeOffset now, Register register, Practice practice)
    {
        var ways = new Dictionary<string, IReadOnlyList<WayStep>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new PriorityQueue<(Case Case, DateTimeOffset Now, ImmutableList<WayStep> Way), (int Cost, int Order)>();
        open.Enqueue((begun, now, []), default);
        while (seen.Count < Most && open.TryDequeue(out var node, out var place))
        {
            if (!seen.Add(StateKey.Of(node.Case, node.Now, practice)))
            {
                continue;
            }

            ways.TryAdd(node.Case.State.ToString(), node.Way);
            foreach (var said in Sayings(node.Case, node.Now, register, practice))
            {
                Follow(node, new Communicated(said), node.Now, place.Cost + 1);
            }

            if (CaseClock.Next(node.Case) is { } next)
            {
                Follow(node, new LimitElapsed(next.ProcedureId, next.Limit.Name), next.Limit.At > node.Now ? next.Limit.At : node.Now, place.Cost + OfWaiting);
            }
        }

        return ways;

        void Follow((Case Case, DateTimeOffset Now, ImmutableList<WayStep> Way) from, Occurrence occurrence, DateTimeOffset at, int cost)
        {
            if (Case.Advance(from.Case, occurrence, at, register, practice) is Step step)
            {
                open.Enqueue((step.After, at, from.Way.Add(new((occurrence as Communicated)?.Communication, at, step.After.State.ToString()))), (cost, open.Count));
            }
        }
    }

    /// <summary>What either State may soundly say now, and what names no other case.</summary>
    private static IEnumerable<Communication> Sayings(Case @case, DateTimeOffset now, Register register, Practice practice) =>
        from state in new[] { @case.Requesting, @case.Requested }
        from move in @case.MovesOpenTo(state, now, register, practice)
        let type = CommunicationTypes.All.Single(one => one.Name == move.Type)
        where type != CommunicationTypes.Decide && !type.OpensCase
        let said = Sound.By(state, type, @case, now, null) with { Authority = SpeakerOf(register.Find(state)!, now) }
        where LinkedCases.NamedBy(@case, said).Count == 0
        select said;

    private static AuthorityId SpeakerOf(Party party, DateTimeOffset now) => party.Authorities.First(authority => authority.Serves(AuthorityRole.CentralAuthority, now)).Id;
}
