using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article38;

/// <summary>Sentenced persons are transferred by agreement, with regard to their rights, consent and reintegration, 38.</summary>
internal static class SentencedPersons
{
    /// <summary>A treaty, or an agreement that both have recorded; one side's alone is none. States may consider one, for this case too.</summary>
    [Provision("38")]
    public static bool AgreementOnFile(Submission submission) =>
        submission.Register.Between(submission.From, submission.To, TreatyScope.SentencedPersons, submission.Now) is not null
        || submission.Register.Agreed(AgreementKind.TransferOfSentencedPersons, submission.From, submission.To, submission.Now);

    [Provision("38")]
    public static Failure? ConsentDescribed(Draft draft)
    {
        var said = (RecordConsent)draft.Said!;
        return said.Language is null || Wording.Missing(said.InformedBy) || said.At is null
            ? new Failure(draft.At, Codes.ConsentMissing, "38", "Record in which language, by whom and when the person was informed and consented.")
            : null;
    }

    [Provision("38")]
    public static Failure? ConsentNotToCome(Draft draft) => ((RecordConsent)draft.Said!).At > draft.Now
        ? new Failure(draft.At + "/at", Codes.ContentInvalid, "38", "The consent lies in the future.")
        : null;

    public static Item Consent(Draft draft, Item item) => item with { Person = Transfer.Of(item) with { Consents = true } };

    /// <summary>Without the person's consent the agreement must allow the transfer, and whoever agrees says so.</summary>
    [Provision("38")]
    public static Failure? ConsentOrItsAbsenceExplained(Draft draft, Item item) =>
        Transfer.Of(item).Consents || !Wording.Missing(((Authorize)draft.Said!).WithoutConsentBecause) ? null
            : new Failure(draft.At + "/withoutConsentBecause", Codes.ConsentMissing, "38", "No consent of the person is on record; say why the agreement allows the transfer without it.");
}
