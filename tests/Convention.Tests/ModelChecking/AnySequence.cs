using CsCheck;

namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>Whatever two States say and whenever limits come: the same sequence gives the same steps, and a rejection changes nothing.</summary>
public class AnySequence
{
    [Fact]
    public void Replays_to_the_same_steps() => Sequences.Sample(
        choices =>
        {
            var told = Tell(choices, out var happened);
            var replayed = new List<string>();
            Case? @case = null;
            foreach (var (occurrence, at) in happened)
            {
                var outcome = Case.Advance(@case, occurrence, at, A.Register, A.EveryChoiceMade, Linked.For(occurrence));
                @case = outcome is Step step ? step.After : @case;
                replayed.Add(Json.OfOutcome(outcome));
            }
            Assert.Equal(told, replayed);
        },
        iter: 150);

    [Fact]
    public void Survives_storage_between_any_two_steps() => Sequences.Sample(
        choices =>
        {
            Tell(choices, out var happened);
            Case? kept = null;
            Case? stored = null;
            foreach (var (occurrence, at) in happened)
            {
                var one = Case.Advance(kept, occurrence, at, A.Register, A.EveryChoiceMade, Linked.For(occurrence));
                var other = Case.Advance(stored, occurrence, at, A.Register, A.EveryChoiceMade, Linked.For(occurrence));
                Assert.Equal(Json.OfOutcome(one), Json.OfOutcome(other));
                kept = one is Step step ? step.After : kept;
                stored = kept is null ? null : Json.From<Case>(Json.Of(kept));
            }
        },
        iter: 100);

    private static readonly Gen<int[]> Sequences = Gen.Int[0, 1_000_000].Array[5, 40];

    /// <summary>Each number chooses an open move, a communication that may not be open, or the next limit.</summary>
    private static List<string> Tell(int[] choices, out List<(Occurrence Occurrence, DateTimeOffset At)> happened)
    {
        var kinds = Enum.GetValues<RequestKind>();
        var now = A.Monday;
        var told = new List<string>();
        happened = [(new Communicated(SoundRequests.Of(kinds[choices[0] % kinds.Length])), now)];
        var opening = Case.Advance(null, happened[0].Occurrence, now, A.Register, A.EveryChoiceMade, Linked.For(happened[0].Occurrence));
        told.Add(Json.OfOutcome(opening));
        var @case = Assert.IsType<Step>(opening).After;
        var history = History.Of(@case);
        foreach (var choice in choices.Skip(1))
        {
            var before = Json.Of(@case);
            Occurrence occurrence;
            if (choice % 4 == 0 && Story.Next(@case) is var (procedure, limit))
            {
                now = limit.At > now ? limit.At : now;
                occurrence = new LimitElapsed(procedure.Id, limit.Name);
            }
            else
            {
                occurrence = new Communicated(Word(@case, choice, now));
            }
            var outcome = Case.Advance(@case, occurrence, now, A.Register, A.EveryChoiceMade, Linked.For(occurrence));
            happened.Add((occurrence, now));
            told.Add(Json.OfOutcome(outcome));
            Assert.Equal(before, Json.Of(@case));
            Invariants.Hold(history, @case, occurrence, outcome);
            if (outcome is not Step step)
                continue;
            history = history.Then(@case, step);
            @case = step.After;
        }
        return told;
    }

    private static Communication Word(Case @case, int choice, DateTimeOffset now)
    {
        var state = choice % 2 == 0 ? @case.Requesting : @case.Requested;
        var moves = @case.MovesOpenTo(state, now, A.Register, A.EveryChoiceMade).Where(m => m.Type != "decide").ToArray();
        var types = CommunicationTypes.All.Where(t => !t.OpensCase && t.Name != "decide").ToArray();
        var type = moves.Length > 0 && choice % 5 > 0 ? CommunicationTypes.Find(moves[choice / 7 % moves.Length].Type)! : types[choice / 7 % types.Length];
        return Sound.By(state, type, @case, now, [1]);
    }
}
