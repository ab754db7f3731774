using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>A State that has not opened the electronic channel for something gets and gives it on paper, 40(14).</summary>
public class OnPaper
{
    private static readonly Element ByPost = A.Element with { Digest = null, PhysicalReference = "Courier 4711" };

    [Theory]
    [InlineData("NL")]
    [InlineData("SG")]
    [Shows("40.14-1")]
    public void Evidence_travels_under_a_reference_where_either_chose_paper(string state)
    {
        var register = Of(state, PaperMatter.Evidence);
        A.CaseExecuting.With(register).RequestedTries(A.Delivery).IsRemarkedWith(Codes.ContentIncomplete, "40(14)", "/elements/0/physicalReference");
        A.CaseExecuting.With(register).RequestedTries(new Deliver { Elements = [ByPost, A.Element] }).IsRemarkedWith(Codes.ContentIncomplete, "40(14)", "/elements/1/physicalReference");
        A.CaseExecuting.With(register).Requested(new Deliver { Elements = [ByPost] }).IsUnremarked().StandsAt(ItemState.Delivered);
    }

    [Theory]
    [InlineData("BR", PaperMatter.Evidence)]
    [InlineData("SG", PaperMatter.Requests)]
    public void Evidence_is_delivered_as_files_where_neither_did(string state, PaperMatter matter) =>
        A.CaseExecuting.With(Of(state, matter)).Requested(A.Delivery).StandsAt(ItemState.Delivered);

    [Fact]
    public void A_delivery_of_nothing_is_none_on_paper_either() =>
        A.CaseExecuting.With(Of("SG", PaperMatter.Evidence)).RequestedTries(new Deliver()).IsRejectedWith(Codes.ContentIncomplete, "", "/elements");

    [Fact]
    public void A_State_that_the_register_does_not_have_any_more_chose_no_paper() =>
        A.CaseExecuting.With(new Register([A.Party("SG", "en")])).Requested(A.Delivery).IsUnremarked().StandsAt(ItemState.Delivered);

    [Fact]
    [Shows("40.14-1")]
    public void A_request_to_a_State_that_wants_paper_waits_for_it_or_for_that_State_to_open_it() =>
        A.Story.With(Of("SG", PaperMatter.Requests)).Opens(A.Request).StandsAt(ItemState.AwaitingDiplomaticDelivery)
            .Requested(new RecordDiplomaticDelivery { NoteReference = "Letter 12", DeliveredAt = A.Monday }).StandsAt(ItemState.Received);

    [Fact]
    public void The_requesting_State_s_own_choice_holds_nothing_up() =>
        A.Story.With(Of("NL", PaperMatter.Requests)).Opens(A.Request).StandsAt(ItemState.Received);

    private static Register Of(string state, PaperMatter matter) =>
        new([.. A.Register.Parties.Select(p => p.State == StateCode.Parse(state) ? p with { OnPaper = [matter] } : p)]);
}
