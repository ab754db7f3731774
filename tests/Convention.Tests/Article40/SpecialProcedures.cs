using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>A procedure that was specified is followed, or the delivery says why not: 40(17).</summary>
public class SpecialProcedures
{
    private static Story Executing => new Story()
        .Opens(A.RequestWith(A.Content with { Items = [A.StoredData with { SpecialProcedure = "Hash the logs in the presence of two officers" }] }))
        .Requested(new Acknowledge()).Requested(A.Grant).Requested(A.Start);

    [Fact]
    [Shows("40.17-1")]
    public void A_delivery_marks_each_procedure_asked_for()
    {
        Executing.RequestedTries(A.Delivery).IsRemarkedWith(Codes.ContentIncomplete, "40(17)", "/procedure/result");
        Executing.RequestedTries(A.Delivery with { Procedure = new ProcedureReport() }).IsRemarkedWith(Codes.ContentIncomplete, "40(17)", "/procedure/result");
        Executing.Requested(A.Delivery with { Procedure = new ProcedureReport(ProcedureResult.Followed) }).StandsAt(ItemState.Delivered);
    }

    [Theory]
    [InlineData(ProcedureResult.NotPossible)]
    [InlineData(ProcedureResult.ContraryToLaw)]
    public void One_that_was_not_followed_is_explained(ProcedureResult result)
    {
        Executing.RequestedTries(A.Delivery with { Procedure = new ProcedureReport(result, " ") }).IsRemarkedWith(Codes.ContentIncomplete, "40(17)", "/procedure/because");
        Executing.Requested(A.Delivery with { Procedure = new ProcedureReport(result, "The logs were hashed before") }).StandsAt(ItemState.Delivered);
    }

    [Fact]
    public void The_last_delivery_tells_it_and_an_item_without_one_needs_nothing()
    {
        Executing.Requested(A.Delivery with { Partial = true }).RequestedTries(A.Delivery).IsRemarkedWith(Codes.ContentIncomplete, "40(17)", "/procedure/result");
        A.CaseExecuting.Requested(A.Delivery).StandsAt(ItemState.Delivered);
    }
}
