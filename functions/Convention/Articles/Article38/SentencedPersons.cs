using RequestRouter.Convention.Articles.Article40;

namespace RequestRouter.Convention.Articles.Article38;

/// <summary>Sentenced persons are transferred by agreement, with regard to their rights, consent and reintegration, 38.</summary>
internal static class SentencedPersons
{
    /// <summary>A treaty, or an agreement that both have recorded; one side's alone is none. States may consider one, for this case too.</summary>
    [Provision(A38)]
    public static bool AgreementOnFile(Submission submission) =>
        submission.Register.Between(submission.From, submission.To, TreatyScope.SentencedPersons, submission.Now) is not null
        || submission.Register.Agreed(AgreementKind.TransferOfSentencedPersons, submission.From, submission.To, submission.Now);

    [Provision(A38)]
    public static Failure? ConsentDescribed(Facts facts)
    {
        var said = (RecordConsent)facts.Said!;
        return said.Language is null || Wording.Missing(said.InformedBy) || said.At is null
            ? new Failure(facts.At, Codes.ConsentMissing, A38, "Record in which language, by whom and when the person was informed and consented.")
            : null;
    }

    [Provision(A38)]
    public static Failure? ConsentNotToCome(Facts facts) => ((RecordConsent)facts.Said!).At > facts.Now
        ? new Failure(facts.At + "/at", Codes.ContentInvalid, A38, "The consent lies in the future.")
        : null;

    public static Item Consent(Facts facts, Item item) => item with { Person = PersonFacts.Of(item) with { Consents = true } };

    /// <summary>Without the person's consent the agreement must allow the transfer, and whoever agrees says so.</summary>
    [Provision(A38)]
    public static Failure? ConsentOrItsAbsenceExplained(Facts facts, Item item) =>
        PersonFacts.Of(item).Consents || !Wording.Missing(((Authorize)facts.Said!).WithoutConsentBecause) ? null
            : new Failure(facts.At + "/withoutConsentBecause", Codes.ConsentMissing, A38, "No consent of the person is on record; say why the agreement allows the transfer without it.");
}
