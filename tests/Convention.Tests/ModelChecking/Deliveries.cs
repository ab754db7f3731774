namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>Personal data travel after a check that passed, or under conditions that were offered and then accepted, or both States see that they did not, 36(1).</summary>
internal static class Deliveries
{
    public static void Hold(History history, Case before, Deliver delivery, Step step)
    {
        var items = delivery.Items ?? [.. step.Changes.Select(c => c.Item)];
        foreach (var number in items)
        {
            Assert.Contains(before.Items[number - 1].State, new[] { ItemState.Executing, ItemState.PartlyDelivered, ItemState.ConditionsOffered, ItemState.ConsultationCosts });
            foreach (var element in delivery.Elements!)
            {
                if (step.Remarks.Any(r => r.Paragraph.Text == "36(1)"))
                    continue;
                Assert.True(
                    element.PersonalData == false || element.Check == TransferCheck.Compliant || (element.Check == TransferCheck.CompliantWithConditions && history.Items[number - 1].ConditionsAccepted),
                    "personal data delivered without a passed check or accepted conditions, and nothing remarked, 36(1)");
            }
        }
    }
}
