using RequestRouter.Convention.Kinds.Catalogue;
using RequestRouter.Convention.Kinds.Shared;

namespace RequestRouter.Convention.Engine;

/// <summary>What becomes of a case: <c>Case.Advance</c>, and what may be said in it. Begin here.</summary>
public static class CaseEngine
{
    /// <summary>The number of the newest rulebook there is here; whether a case takes it depends on when and between whom it begins, 66(4).</summary>
    public static int NewestRulebook => Rulebooks.Ours.Count;

    extension(Case)
    {
        /// <summary>
        /// The next step, or why there is none. Pure and total: the same arguments give the same outcome for ever, and no legal outcome
        /// is an exception. A case begins under the rulebook in force then, and stays under it.
        /// </summary>
        /// <param name="case">The case as its last step left it; null for a communication that opens one.</param>
        /// <param name="occurrence">What happened.</param>
        /// <param name="now">When, in UTC; never before the case's last step.</param>
        /// <param name="register">The parties as they stand at <paramref name="now"/>.</param>
        /// <param name="practice">The practice of the requested State at <paramref name="now"/>.</param>
        /// <param name="linked">The cases of <see cref="LinkedCases.NamedBy"/>, as they stand; null for none.</param>
        public static Outcome Advance(Case? @case, Occurrence occurrence, DateTimeOffset now, Register register, Practice practice, LinkedCases? linked = null) =>
            Advancing.Advance(@case, occurrence, now, register, practice, linked ?? LinkedCases.None, Rulebooks.Ours);
    }

    extension(Case @case)
    {
        /// <summary>What the awaited State is reminded of while this procedure of the case is open: one English sentence, without content of the request.</summary>
        public string ReminderOf(Procedure procedure) => Rulebooks.Ours.Of(@case).Clock(procedure.Kind)!.Reminder;

        /// <summary>What it means when the time of this procedure ends and nobody has spoken: never a decision.</summary>
        public string SilenceOf(Procedure procedure) => Rulebooks.Ours.Of(@case).Clock(procedure.Kind)!.Silence;

        /// <summary>The procedures that wait for the word of this State, first the one whose time ends first; that a case will be closed asks nobody for anything.</summary>
        public IReadOnlyList<Procedure> WaitingFor(StateCode state) =>
        [
            .. @case.Procedures
                .Where(procedure => procedure.Kind != Common.Closing && (procedure.Awaiting == state || (state == @case.Requested && Rulebooks.Ours.Of(@case).Clock(procedure.Kind)!.Awaits == Side.Both)))
                .OrderBy(procedure => procedure.Limits[^1].At),
        ];

        /// <summary>What this State may say about the case now, in the order of <see cref="CommunicationTypes.All"/>.</summary>
        /// <param name="state">A party to the case; any other State has no moves.</param>
        /// <param name="now">In UTC.</param>
        /// <param name="register">The parties as they stand at <paramref name="now"/>.</param>
        /// <param name="practice">The practice of the requested State.</param>
        /// <param name="role">The speaker's designation; null to leave it out of account.</param>
        public IReadOnlyList<Move> MovesOpenTo(StateCode state, DateTimeOffset now, Register register, Practice practice, AuthorityRole? role = null) =>
            Moves.OpenTo(@case, state, now, register, practice, role, Rulebooks.Ours);
    }
}
