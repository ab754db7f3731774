namespace RequestRouter.Router.Evidence;

/// <summary>Whether the evidence that a delivery names is here: its bytes kept, and those that it says. A delivery of what nobody can read is told at once.</summary>
public sealed class DeliveredEvidence(EvidenceStore store)
{
    /// <summary>What is wrong, each with its place; empty where nothing is, or nothing is named.</summary>
    /// <param name="said">A delivery, or a decision of which one is a part, or anything else, which names none.</param>
    /// <param name="cancellationToken">Of the caller.</param>
    public async Task<IReadOnlyList<Failure>> CheckAsync(Communication said, CancellationToken cancellationToken)
    {
        var failures = new List<Failure>();
        foreach (var (pointer, element) in Elements(said))
        {
            if (element.Evidence is { } id && await FaultAsync(id, element.Digest, cancellationToken) is { } fault)
            {
                failures.Add(new Failure($"{pointer}/evidence", Codes.ContentInvalid, Citation.Technical, fault));
            }
        }

        return failures;
    }

    private async Task<string?> FaultAsync(EvidenceId id, Digest? digest, CancellationToken cancellationToken) => await store.FindAsync(id, cancellationToken) switch
    {
        not { Item.State: EvidenceState.Kept } => "There is no such evidence, or its bytes are not kept yet: upload it, and hand it in as complete, first.",
        { Item.Declared.Sha256: var kept } when digest is { } claimed && claimed != kept => "The evidence has another SHA-256 than the element says.",
        _ => null,
    };

    private static IEnumerable<(string Pointer, Element Element)> Elements(Communication said) => said switch
    {
        Deliver { Elements: { } elements } => elements.Select((element, place) => ($"/elements/{place}", element)),
        Decide { Parts: { } parts } => parts.SelectMany((part, number) => Elements(part).Select(found => ($"/parts/{number}{found.Pointer}", found.Element))),
        _ => [],
    };
}
