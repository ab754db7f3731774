using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace RequestRouter.Router.Storage;

/// <summary>The clients of the router's tables and blobs, counted by <see cref="StorageMeter"/> and traced by <see cref="StorageSpans"/>.</summary>
public sealed class StorageClients
{
    public StorageClients(StorageSettings settings)
    {
        var tableOptions = new TableClientOptions();
        tableOptions.AddPolicy(new StorageMeter("table"), HttpPipelinePosition.PerRetry);
        tableOptions.AddPolicy(new StorageSpans("table"), HttpPipelinePosition.PerRetry);
        var blobOptions = new BlobClientOptions();
        blobOptions.AddPolicy(new StorageMeter("blob"), HttpPipelinePosition.PerRetry);
        blobOptions.AddPolicy(new StorageSpans("blob"), HttpPipelinePosition.PerRetry);
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

    public TableServiceClient Tables { get; }

    public BlobServiceClient Blobs { get; }
}
