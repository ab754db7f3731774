using Microsoft.Extensions.Configuration;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Where the router keeps its tables and blobs: <c>RouterStorage</c>, a connection string, or
/// <c>RouterStorage__tableServiceUri</c> and <c>RouterStorage__blobServiceUri</c> with the app's managed identity, as
/// Azure Functions names identity-based connections.
/// </summary>
public sealed record StorageSettings(string? ConnectionString, Uri? TableServiceUri, Uri? BlobServiceUri)
{
    private const string Name = "RouterStorage";

    /// <exception cref="InvalidOperationException">Neither form is configured.</exception>
    public static StorageSettings From(IConfiguration configuration)
    {
        var settings = new StorageSettings(
            configuration[Name],
            configuration.GetValue<Uri>($"{Name}:tableServiceUri"),
            configuration.GetValue<Uri>($"{Name}:blobServiceUri"));
        return settings is { ConnectionString: { Length: > 0 } } or { TableServiceUri: not null, BlobServiceUri: not null }
            ? settings
            : throw new InvalidOperationException(
                $"Set {Name} to a connection string, or {Name}__tableServiceUri and {Name}__blobServiceUri for a managed identity.");
    }
}
