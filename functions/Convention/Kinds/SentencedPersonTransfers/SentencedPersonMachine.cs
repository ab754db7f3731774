using RequestRouter.Convention.Articles.Article38;
using RequestRouter.Convention.Kinds.Families;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.SentencedPersonTransfers;

/// <summary>The transfer of a sentenced person, by agreement, 38.</summary>
internal static class SentencedPersonMachine
{
    public static Machine Build() => DiscretionMachine.Build(A38, [AuthorityRole.CentralAuthority], linked: false, new()
    {
        Hints = [.. OpeningHints.OfEveryKind, WithoutAgreement],
        Agreeing = [SentencedPersons.ConsentOrItsAbsenceExplained],
        Rows =
        [
            new("D0", Say.RecordConsent, Side.Requested, StateSet.Of(Received, UnderReview), null, A38)
            {
                Checks = [SentencedPersons.ConsentNotToCome],
                Remarks = [SentencedPersons.ConsentDescribed],
                Marks = SentencedPersons.Consent,
                Tells = [new(Side.Requesting, "consent-recorded", "The person's consent to the transfer is on record.")],
            },
        ],
    });

    [Provision(A38)]
    private static IEnumerable<Told> WithoutAgreement(Submission submission)
    {
        if (!SentencedPersons.AgreementOnFile(submission))
            yield return new Told(new Tell(Side.Both, "transfer-agreement-open", "The register shows no agreement of the two States on the transfer of sentenced persons; you may consider one.", Carries: false), A38);
    }
}
