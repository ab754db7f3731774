using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using RequestRouter.Local.Client;

namespace RequestRouter.Benchmarks.Router;

/// <summary>
/// A file of 256 MiB (<c>EVIDENCE_MIB</c> for another size) furnished as evidence and read by the other party, beside the same file copied to the same
/// storage and back without a router; and the most memory that host and worker took for it.
/// </summary>
internal static class EvidenceBenchmarks
{
    private const long Mebi = 1 << 20;

    private static readonly long Size = (long.TryParse(Environment.GetEnvironmentVariable("EVIDENCE_MIB"), out long mebi) ? mebi : 256) * Mebi;

    private static readonly BlobUploadOptions InBlocks = new() { TransferOptions = new StorageTransferOptions { MaximumTransferSize = 8 * Mebi, InitialTransferSize = 8 * Mebi, MaximumConcurrency = 4 } };

    public static async Task RunAsync()
    {
        await using var bench = await RouterBench.StartAsync();
        string file = Path.GetTempFileName();
        try
        {
            string digest = await FillAsync(file);
            string caseId = await bench.OpenCaseAsync();

            // A small one first, so that code is compiled and memory is that of a router at work.
            await FurnishSmallAsync(bench.Singapore, caseId, "small");

            var before = PeakMemory.Of(bench.Host);
            PeakMemory.Reset(bench.Host);
            var (id, put, verified) = await FurnishAsync(bench.Singapore, caseId, "large", file, digest);
            var read = await ReadAsync(bench.Netherlands, id, digest);
            var peak = PeakMemory.Of(bench.Host);
            var (rawUp, rawDown) = await RawAsync(bench.Storage, file);
            Console.WriteLine($"{Size / Mebi:N0} MiB, MiB/s: uploaded {Speed(put):N0}, verified {Speed(verified):N0}, up to kept {Speed(put + verified):N0}, read {Speed(read):N0}; without a router up {Speed(rawUp):N0}, down {Speed(rawDown):N0}");
            Console.WriteLine($"   ratio to a raw copy: uploaded {rawUp / put:N2}, up to kept {rawUp / (put + verified):N2}, read {rawDown / read:N2}, up and down {(rawUp + rawDown) / (put + verified + read):N2}");
            Console.WriteLine($"   most memory, MiB: {string.Join(", ", peak.Select(process => $"{process.Key} {process.Value:N0} (before {before[process.Key]:N0})"))}");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Furnishes 1 MiB of zeros; gives the item's id.</summary>
    public static async Task<string> FurnishSmallAsync(NationalSystem by, string caseId, string own)
    {
        string small = Path.GetTempFileName();
        await File.WriteAllBytesAsync(small, new byte[Mebi]);
        var (id, _, _) = await FurnishAsync(by, caseId, own, small, Convert.ToHexStringLower(SHA256.HashData(new byte[Mebi])));
        File.Delete(small);
        return id;
    }

    private static double Speed(TimeSpan taken) => Size / (double)Mebi / taken.TotalSeconds;

    private static async Task<(string Id, TimeSpan Put, TimeSpan Verified)> FurnishAsync(NationalSystem by, string caseId, string own, string file, string digest)
    {
        var declared = await by.DeclareAsync(
            new JsonObject
            {
                ["caseId"] = caseId,
                ["id"] = own,
                ["sha256"] = digest,
                ["length"] = new FileInfo(file).Length,
                ["mediaType"] = "application/octet-stream",
                ["name"] = "file.bin",
                ["purpose"] = "a benchmark",
            },
            default);
        string id = declared.Body?["item"]?["id"]?.GetValue<string>() ?? throw new InvalidOperationException($"{declared.Status} {declared.Body}");
        var watch = Stopwatch.StartNew();
        await using (var bytes = File.OpenRead(file))
        {
            await new BlockBlobClient(new Uri(declared.Body["upload"]!["address"]!.GetValue<string>())).UploadAsync(bytes, InBlocks);
        }

        var put = watch.Elapsed;
        var completed = await by.CompleteAsync(id, default);
        while (completed.Status == HttpStatusCode.Accepted)
        {
            completed = await by.CompleteAsync(id, default);
        }

        return completed.Status == HttpStatusCode.OK ? (id, put, watch.Elapsed - put) : throw new InvalidOperationException($"{completed.Status} {completed.Body}");
    }

    private static async Task<TimeSpan> ReadAsync(NationalSystem by, string id, string digest)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await by.OpenContentAsync(id, null, default);
        answer.EnsureSuccessStatusCode();
        await using var content = await answer.Content.ReadAsStreamAsync();
        string read = Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
        return read == digest ? watch.Elapsed : throw new InvalidOperationException("Other bytes came back.");
    }

    private static async Task<(TimeSpan Up, TimeSpan Down)> RawAsync(string storage, string file)
    {
        var container = new BlobContainerClient(storage, "raw");
        await container.CreateIfNotExistsAsync();
        var blob = container.GetBlockBlobClient("file");
        var watch = Stopwatch.StartNew();
        await using (var bytes = File.OpenRead(file))
        {
            await blob.UploadAsync(bytes, InBlocks);
        }

        var up = watch.Elapsed;
        await using var content = (await blob.DownloadStreamingAsync()).Value.Content;
        await SHA256.HashDataAsync(content);
        return (up, watch.Elapsed - up);
    }

    /// <summary>Makes the file of bytes that nothing can shorten; gives their SHA-256.</summary>
    private static async Task<string> FillAsync(string path)
    {
        var random = new Random(17);
        byte[] buffer = new byte[4 * Mebi];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.Create(path);
        for (long left = Size; left > 0; left -= buffer.Length)
        {
            random.NextBytes(buffer);
            int some = (int)Math.Min(left, buffer.Length);
            hash.AppendData(buffer, 0, some);
            await file.WriteAsync(buffer.AsMemory(0, some));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
