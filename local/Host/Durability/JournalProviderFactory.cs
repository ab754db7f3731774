using Microsoft.Azure.WebJobs.Extensions.DurableTask;

namespace RequestRouter.Local.Host.Durability;

/// <summary>Gives the durable extension the provider, where host.json's <c>storageProvider.type</c> is <see cref="ProviderName"/>.</summary>
internal sealed class JournalProviderFactory(JournalService service) : IDurabilityProviderFactory
{
    public const string ProviderName = "Journal";

    private readonly JournalProvider provider = new(service);

    public string Name => ProviderName;

    public DurabilityProvider GetDurabilityProvider() => provider;

    public DurabilityProvider GetDurabilityProvider(DurableClientAttribute attribute) => provider;

    public void SetUseSeparateQueueForEntityWorkItems(bool newValue)
    {
        // There are no entities here.
    }
}
