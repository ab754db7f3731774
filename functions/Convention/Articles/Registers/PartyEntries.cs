namespace RequestRouter.Convention.Articles.Registers;

/// <summary>What the Convention has against a State's entry in the register, or misses in it.</summary>
public static class PartyEntries
{
    extension(Party party)
    {
        /// <summary>What it cannot enter; empty where the entry is sound.</summary>
        public IReadOnlyList<Failure> Faults() => RegisterRules.Check(party);

        /// <summary>What the text has against a reservation or signature that is entered; empty where nothing. The entry stands: the depositary's record decides, 68(1).</summary>
        public IReadOnlyList<Failure> Doubts() => RegisterRules.Doubts(party);

        /// <summary>Entries of its authorities that it has to correct or to confirm again; those of no other State, and empty when none.</summary>
        /// <param name="at">In UTC.</param>
        /// <param name="every">How long a confirmation holds; <see cref="TimeSpan.MaxValue"/> where none is asked for again.</param>
        public IReadOnlyList<OpenDuty> ConfirmationsDue(DateTimeOffset at, TimeSpan every) => [.. Confirmations.Of(party, at, every)];

        /// <summary>What its own law asks of this request beyond 40(15), as it has entered it; empty when nothing. None of it holds a request up.</summary>
        /// <param name="kind">Of the request.</param>
        /// <param name="content">What it says; null where it says nothing.</param>
        public IReadOnlyList<DemandAnswered> DemandsOf(RequestKind kind, RequestContent? content) => [.. FurtherDemands.Of(party, kind, content ?? new RequestContent())];

        /// <summary>The notifications for cooperation, 37 to 41, that this entry lacks at <paramref name="at"/>; empty when none.</summary>
        /// <param name="at">In UTC.</param>
        public IReadOnlyList<OpenDuty> NotificationsDue(DateTimeOffset at) => [.. Notifications.Of(party, at)];
    }
}
