using RequestRouter.Convention.Articles.Article40;

namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>
/// Where a treaty governs and has entered no clause, whatever is said in whatever place: nothing is refused for a paragraph of 8 to 31, but for
/// where the matter stands, what cannot be understood, how often a person is asked, and who speaks, 40(7).
/// </summary>
public class UnderATreaty
{
    private static readonly string[] UnderAny = [Codes.StateConflict, Codes.ContentInvalid, Codes.TooFrequent, Codes.ChannelNotPermitted];

    private static readonly Register Bound = A.WithTreaty(new Treaty("T-1", A.SG, TreatyScope.MutualAssistance, A.Monday.AddYears(-5)));

    public static TheoryData<RequestKind> Kinds =>
    [
        RequestKind.MutualAssistance, RequestKind.ExpeditedPreservation, RequestKind.UseConsent, RequestKind.ExculpatoryDisclosure,
        RequestKind.DetainedPersonTransfer, RequestKind.SafeConduct, RequestKind.ConfiscationForeignOrder,
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_refused_for_what_only_guides(RequestKind kind)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var frontier = new Queue<Case>();
        Enter(Assert.IsType<Step>(Case.Advance(null, new Communicated(SoundRequests.Of(kind)), A.Monday, Bound, A.EveryChoiceMade, Linked.For(new Communicated(SoundRequests.Of(kind))))));
        var refused = 0;
        while (frontier.TryDequeue(out var @case) && seen.Count < 300)
        {
            Assert.Equal(RegimeKind.Treaty, @case.Regime.Kind);
            foreach (var said in Words(@case))
            {
                var outcome = Case.Advance(@case, new Communicated(said), A.Monday, Bound, A.EveryChoiceMade, Linked.For(new Communicated(said)));
                if (outcome is Step step)
                    Enter(step);
                else
                    refused += Guided((Rejection)outcome, said);
            }
        }
        Assert.InRange(refused, 1, int.MaxValue);

        void Enter(Step step)
        {
            if (seen.Add(StateKey.Of(step.After, A.Monday, A.EveryChoiceMade)))
                frontier.Enqueue(step.After);
        }
    }

    private static int Guided(Rejection rejection, Communication said)
    {
        Assert.All(rejection.Failures, f => Assert.False(
            f.Paragraph.IsLaw && Clauses.AreReplaceable(f.Paragraph.Cited) && !f.Unclear && !UnderAny.Contains(f.Code), $"{CommunicationTypes.Of(said).Name} is refused for {f}"));
        return 1;
    }

    /// <summary>Soundly, boldly, and with nothing in it.</summary>
    private static IEnumerable<Communication> Words(Case @case) =>
        from state in new[] { @case.Requesting, @case.Requested }
        from type in Machines.Of(@case.Kind).Rows.Select(r => r.Says).Distinct()
        from word in Daring.Of(type, A.Monday).Prepend(Sound.Of(type, @case, A.Monday, null)).Append((Communication)Activator.CreateInstance(type.Type)!)
        select word with { From = state, Id = "w", Authority = A.Central };
}
