using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Audit.Verification;

/// <summary>The evidence items of an export, each with its chain of custody.</summary>
internal sealed class EvidenceReading(ExportHead head, RouterKeys keys, IReadOnlyDictionary<StateCode, RegisterHistory> registers)
{
    private ExportedItem? item;
    private EvidenceDeclaration? declared;
    private CustodyEntry? last;
    private Digest? lastHash;

    /// <summary>How many were taken.</summary>
    public int Items { get; private set; }

    public string? Take(ExportedItem next)
    {
        if (FaultAtEnd() is { } unfinished)
        {
            return unfinished;
        }

        string named = $"evidence {next.Id}";
        if (JsonEdge.Read<EvidenceDeclaration>(next.Body).Value is not { } said || said.CaseId != head.CaseId || next.Id != EvidenceId.Of(said.CaseId, said.From, said.Id))
        {
            return $"the declaration of {named} is not of this item";
        }

        if (!registers.TryGetValue(said.From, out var register))
        {
            return $"{named} is furnished by {said.From}, which is no party";
        }

        if (register.FaultOf(next.Body, next.Signature, next.Authority, next.DeclaredAt) is { } fault)
        {
            return $"the signature of {named} does not hold ({fault})";
        }

        if (Receipts.FaultOf(keys, next.Receipt, head.CaseId, said.Id, Digest.Of(next.Body), next.DeclaredAt, said.From) is { } wrong)
        {
            return $"the receipt of {named} {wrong}";
        }

        (item, declared, last, lastHash) = (next, said, null, null);
        Items++;
        return null;
    }

    public string? Take(ExportedCustody line)
    {
        if (item is null)
        {
            return "an entry of custody stands before any item";
        }

        int number = (last?.Number ?? 0) + 1;
        if (line.Entry.Item != item.Id || line.Entry.Number != number)
        {
            return line.Entry.Item == item.Id && line.Entry.Number > number
                ? $"entry {number} of the custody of {item.Id} is missing"
                : $"entry {line.Entry.Number} of the custody of {line.Entry.Item} stands where entry {number} of that of {item.Id} belongs";
        }

        if (line.Entry.ToHash() != line.Hash)
        {
            return $"the hash of entry {number} of the custody of {item.Id} is not that of its content";
        }

        if (line.Entry.PreviousHash != lastHash || line.Entry.Sha256 != declared!.Sha256)
        {
            return $"entry {number} of the custody of {item.Id} does not follow from what comes before it";
        }

        if (line.Person is { } person && person.Digest != line.Entry.Person)
        {
            return $"the person of entry {number} of the custody of {item.Id} is another than it holds the digest of";
        }

        (last, lastHash) = (line.Entry, line.Hash);
        return null;
    }

    /// <summary>What is missing of the item before; null where nothing is.</summary>
    public string? FaultAtEnd() => item is null || (item.Entries == (last?.Number ?? 0) && item.LastHash == lastHash) ? null
        : $"the custody of {item.Id} has {item.Entries} entries, of which {last?.Number ?? 0} are there";
}
