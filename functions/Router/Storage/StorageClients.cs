using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace RequestRouter.Router.Storage;

/// <summary>The clients of the router's tables and blobs, counted by <see cref="StorageMeter"/> and traced by <see cref="StorageSpans"/>.</summary>
public sealed class StorageClients
{
    public StorageClients(StorageSettings settings)
        : this(settings, readsOnly: false)
    {
    }

    private StorageClients(StorageSettings settings, bool readsOnly)
    {
        var tableOptions = new TableClientOptions();
        tableOptions.AddPolicy(new StorageMeter("table"), HttpPipelinePosition.PerRetry);
        tableOptions.AddPolicy(new StorageSpans("table"), HttpPipelinePosition.PerRetry);
        var blobOptions = new BlobClientOptions();
        blobOptions.AddPolicy(new StorageMeter("blob"), HttpPipelinePosition.PerRetry);
        blobOptions.AddPolicy(new StorageSpans("blob"), HttpPipelinePosition.PerRetry);
        if (readsOnly)
        {
            tableOptions.AddPolicy(new ReadingOnly(), HttpPipelinePosition.PerCall);
            blobOptions.AddPolicy(new ReadingOnly(), HttpPipelinePosition.PerCall);
        }

        if (settings.ConnectionString is { Length: > 0 } connection)
        {
            Tables = new TableServiceClient(connection, tableOptions);
            Blobs = new BlobServiceClient(connection, blobOptions);
        }
        else
        {
            var identity = new DefaultAzureCredential();
            Tables = new TableServiceClient(settings.TableServiceUri, identity, tableOptions);
            Blobs = new BlobServiceClient(settings.BlobServiceUri, identity, blobOptions);
        }
    }

    /// <summary>Clients that send nothing but what reads: for those who verify what is stored.</summary>
    public static StorageClients ForReading(StorageSettings settings) => new(settings, readsOnly: true);

    public TableServiceClient Tables { get; }

    public BlobServiceClient Blobs { get; }
}
