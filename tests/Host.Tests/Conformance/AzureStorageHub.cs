namespace RequestRouter.Host.Tests.Conformance;

/// <summary>The second profile: the provider that Azure takes by default, on Azurite, in real time.</summary>
public sealed class AzureStorageHub : DurableHub
{
    public override string Profile => "AzureStorage";
}
