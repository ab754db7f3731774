namespace RequestRouter.Convention.Tests.Article37;

/// <summary>What takes the place of extradition rests on its refusal: solely for nationality, 37(11), or of a person sentenced, 37(13).</summary>
public class InItsOwnCase
{
    private const string Pointer = "/content/forKind/link";

    [Fact]
    public void Prosecution_is_owed_where_extradition_was_refused_solely_for_nationality() // 37(11)
    {
        Asking(RequestKind.ProsecutionInLieu, Linked.Refusal).Accepted();
        Asking(RequestKind.ProsecutionInLieu, RefusedOn(Ground.Nationality, Ground.Fiscal)).Accepted();
        Asking(RequestKind.ProsecutionInLieu, RefusedOn(Ground.Nationality, Ground.Discrimination)).IsRejectedWith(Codes.ContentInvalid, "37(11)", Pointer);
        Asking(RequestKind.ProsecutionInLieu, RefusedOn()).IsRejectedWith(Codes.ContentInvalid, "37(11)", Pointer);
    }

    [Fact]
    public void Enforcement_is_asked_of_a_person_who_was_sentenced() // 37(13)
    {
        Asking(RequestKind.SentenceEnforcement, RefusedOn(Ground.Nationality, Ground.Discrimination)).Accepted();
        Asking(RequestKind.SentenceEnforcement, Linked.Refusal with { WantedFor = ExtraditionStage.Prosecution }).IsRejectedWith(Codes.ContentInvalid, "37(13)", Pointer);
        Asking(RequestKind.SentenceEnforcement, RefusedOn(Ground.Discrimination)).IsRejectedWith(Codes.ContentInvalid, "37(13)", Pointer);
    }

    [Fact]
    public void One_offence_of_several_for_which_extradition_was_refused_so_is_enough() // 37(11), 37(13)
    {
        var granted = new LinkedItem(2, ItemState.Surrendered);
        Asking(RequestKind.ProsecutionInLieu, Linked.Refusal with { Items = [.. Linked.Refusal.Items, granted] }).Accepted();
        Asking(RequestKind.SentenceEnforcement, Linked.Refusal with { Items = [.. Linked.Refusal.Items, granted] }).Accepted();
        Asking(RequestKind.ProsecutionInLieu, Linked.Refusal with { Items = [granted] }).IsRejectedWith(Codes.ContentInvalid, "37(11)", Pointer);
    }

    [Fact]
    public void A_duty_to_submit_the_case_knows_no_denial() => // 37(11)
        Asking(RequestKind.ProsecutionInLieu, Linked.Refusal).Requested(new Acknowledge()).RequestedTries(new Deny()).IsRejectedWith(Codes.StateConflict, "37(11)");

    private static LinkedCase RefusedOn(params Ground[] grounds) => Linked.Refusal with { Items = [new LinkedItem(1, ItemState.Refused) { RefusedOn = grounds }] };

    private static Story Asking(RequestKind kind, LinkedCase extradition) => A.Story.With(extradition).Attempt(SoundRequests.Of(kind));
}
