using RequestRouter.Router.Json;

namespace RequestRouter.Router.Releases;

/// <summary>What must hold within an order, beyond its shape.</summary>
internal static class ReleaseOrderRules
{
    /// <summary>More would not fit into a token that travels in a header.</summary>
    private const int MaxElements = 50;
    private const int MaxAuthorizations = 200;
    private const int MaxRecipient = 200;
    private const int MaxPurpose = 2000;

    /// <summary>Every failure, each with its place; empty where the order is sound.</summary>
    public static IReadOnlyList<ShapeFailure> Check(ReleaseOrder order, DateTimeOffset now)
    {
        var failures = new List<ShapeFailure>();
        if (order.Elements.Count is < 1 or > MaxElements)
        {
            failures.Add(new("/elements", ShapeCodes.OutOfBounds, $"Expected 1 to {MaxElements} items."));
        }

        if (order.Elements.Distinct().Count() < order.Elements.Count)
        {
            failures.Add(new("/elements", ShapeCodes.InvalidValue, "Expected each item once."));
        }

        if (order.Authorizations.Count > MaxAuthorizations)
        {
            failures.Add(new("/authorizations", ShapeCodes.OutOfBounds, $"Expected at most {MaxAuthorizations} cases."));
        }

        if (order.Recipient.Trim() == order.From.ToString())
        {
            failures.Add(new("/recipient", ShapeCodes.InvalidValue, "Expected another State, or an organization."));
        }

        if (order.Until <= now)
        {
            failures.Add(new("/until", ShapeCodes.InvalidValue, "Expected a time to come."));
        }

        Text(order.Recipient, "/recipient", MaxRecipient, failures);
        Text(order.Purpose, "/purpose", MaxPurpose, failures);
        return failures;
    }

    private static void Text(string text, string pointer, int most, List<ShapeFailure> failures)
    {
        if (!text.EnumerateRunes().Any(VisibleText.IsSeen))
        {
            failures.Add(new(pointer, ShapeCodes.InvalidValue, "Expected text with something to see."));
        }
        else if (text.EnumerateRunes().Count() > most)
        {
            failures.Add(new(pointer, ShapeCodes.OutOfBounds, $"Expected at most {most} characters."));
        }
    }
}
