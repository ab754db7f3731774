namespace RequestRouter.Router.Evidence;

/// <summary>Where the bytes of an item go, for a short time: the address takes writes and nothing else.</summary>
/// <param name="Address">Of a block blob of Azure Storage, with what it needs to be written: put blocks and a block list there, or the whole at once.</param>
/// <param name="EndsAt">When the address ends; declare the item again, with the same bytes, for another one. Blocks that were put stay.</param>
/// <param name="Blocks">The blocks that were put and not committed.</param>
public sealed record UploadAddress(string Address, DateTimeOffset EndsAt, IReadOnlyList<UploadedBlock> Blocks);
