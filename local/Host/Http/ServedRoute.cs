namespace RequestRouter.Local.Host.Http;

/// <summary>Marks an endpoint that this host made, from those that routing makes to refuse a method.</summary>
internal sealed class ServedRoute
{
    public static readonly ServedRoute Mark = new();
}
