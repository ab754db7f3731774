using Azure;

namespace RequestRouter.Router.Evidence;

/// <summary>An item as it was read, with the ETag that proves that nobody has changed it since.</summary>
public sealed record StoredItem(EvidenceItem Item, ETag ETag);
