namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>
/// A neighbour's missing entry burdens the neighbour: whatever one State may say in the first reachable places of a case, it may also say where the
/// other has notified no authority, no language, no point of contact, no declaration, agreement, treaty, clause or safeguard.
/// </summary>
public class NeighboursEntries
{
    private const int Places = 150;

    private static readonly Register Full = new([.. A.Register.Parties.Select(p => p.State == A.BR ? p : p with
    {
        Agreements = [.. Enum.GetValues<AgreementKind>().Select(k => new Agreement(k, p.State == A.NL ? A.SG : A.NL, A.Monday.AddYears(-1)))],
        Declarations = [.. new[] { "36(3)", "37(6)(a)", "42(5)", "63(3)" }.Select(d => new Declaration(d, A.Monday.AddYears(-1)))],
        Treaties = [.. Enum.GetValues<TreatyScope>().Select(s => new Treaty("T-" + s, p.State == A.NL ? A.SG : A.NL, s, A.Monday.AddYears(-1)) { Clauses = [new TreatyClause("40(28)", "Article 5")] })],
    })]);

    public static TheoryData<RequestKind> Kinds => [.. Enum.GetValues<RequestKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Close_no_move(RequestKind kind) => Assert.InRange(Walk(kind, Emptied), 2, int.MaxValue);

    [Fact]
    public void That_close_one_are_caught() => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Walk(RequestKind.MutualAssistance, static (register, state) =>
        new([.. Emptied(register, state).Parties.Select(p => p.State == state ? p : p with { Authorities = [] })])));

    /// <summary>The number of places that were looked at.</summary>
    private static int Walk(RequestKind kind, Func<Register, StateCode, Register> emptied)
    {
        var opening = new Communicated(SoundRequests.Of(kind));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var frontier = new Queue<Case>();
        Enter(Assert.IsType<Step>(Decide(null, opening, Full)));
        Assert.IsType<Step>(Decide(null, opening, emptied(Full, A.SG)));
        while (frontier.TryDequeue(out var @case) && seen.Count < Places)
        {
            foreach (var (state, other) in new[] { (@case.Requesting, @case.Requested), (@case.Requested, @case.Requesting) })
                Compare(@case, state, emptied(Full, other));
        }
        return seen.Count;

        void Enter(Step step)
        {
            if (seen.Add(StateKey.Of(step.After, A.Monday, Practice.Default)))
                frontier.Enqueue(step.After);
        }

        void Compare(Case @case, StateCode state, Register without)
        {
            var left = @case.MovesOpenTo(state, A.Monday, without, Practice.Default).ToDictionary(m => m.Type, m => m.Items);
            foreach (var move in @case.MovesOpenTo(state, A.Monday, Full, Practice.Default))
                Assert.True(left.TryGetValue(move.Type, out var items) && move.Items.All(items.Contains), $"{move.Type} is closed to {state} at {@case.State} by what the other has not entered");
            foreach (var type in Machines.Of(@case.Kind).Rows.Select(r => r.Says).Distinct())
            {
                var said = new Communicated(Sound.By(state, type, @case, A.Monday, null));
                if (Decide(@case, said, Full) is not Step step)
                    continue;
                Assert.True(Decide(@case, said, without) is Step, $"{type.Name} by {state} at {@case.State} is refused for what the other has not entered: {Json.OfOutcome(Decide(@case, said, without))}");
                Enter(step);
            }
        }
    }

    private static Outcome Decide(Case? @case, Occurrence occurrence, Register register) => Case.Advance(@case, occurrence, A.Monday, register, Practice.Default, Linked.For(occurrence));

    private static Register Emptied(Register register, StateCode state) => new([.. register.Parties.Select(p => p.State != state ? p : new Party { State = p.State, Name = p.Name, BoundFrom = p.BoundFrom })]);
}
