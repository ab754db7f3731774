using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RequestRouter.EndToEnd.Tests.Launcher;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>A certification authority that is nothing but openssl and a folder.</summary>
internal sealed class OpensslAuthority : IDisposable
{
    private const string Configuration = """
        [ca]
        default_ca = here
        [here]
        database = index.txt
        serial = serial
        crlnumber = crlnumber
        new_certs_dir = .
        default_md = sha256
        default_days = 300
        private_key = ca.key
        certificate = ca.pem
        policy = any
        crl_extensions = list
        [any]
        commonName = supplied
        [list]
        authorityKeyIdentifier = keyid
        """;

    private readonly TemporaryFolder folder = new();

    public static async Task<OpensslAuthority> FoundAsync()
    {
        var authority = new OpensslAuthority();
        await File.WriteAllTextAsync(authority.At("ca.cnf"), Configuration);
        await File.WriteAllTextAsync(authority.At("index.txt"), "");
        await File.WriteAllTextAsync(authority.At("serial"), "5A01\n");
        await File.WriteAllTextAsync(authority.At("crlnumber"), "07\n");
        await authority.RunAsync("ecparam -name prime256v1 -genkey -noout -out ca.key");
        await authority.RunAsync("req -x509 -new -key ca.key -subj /CN=NationalCA -days 3650 -out ca.pem");
        return authority;
    }

    /// <summary>Its own certificate, as base64 of its DER.</summary>
    public string Certificate => Base64Of("ca.pem");

    /// <summary>Issues a certificate, base64 of its DER, for a key of a State.</summary>
    public async Task<string> IssueAsync(RSA key)
    {
        var request = new CertificateRequest("CN=AIRS", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        await File.WriteAllTextAsync(At("key.csr"), request.CreateSigningRequestPem());
        await RunAsync("ca -batch -config ca.cnf -in key.csr -out key.pem -notext");
        return Base64Of("key.pem");
    }

    /// <summary>From now on its lists name the certificate that it issued last.</summary>
    public Task RevokeAsync() => RunAsync("ca -config ca.cnf -revoke key.pem");

    /// <summary>Its next list, base64 of its DER.</summary>
    /// <param name="at">When it is issued.</param>
    public async Task<string> ListAsync(DateTimeOffset at)
    {
        string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        await RunAsync($"ca -config ca.cnf -gencrl -crl_lastupdate {Time(at)} -crl_nextupdate {Time(at.AddDays(7))} -out list.pem");
        await RunAsync("crl -in list.pem -outform DER -out list.der");
        return Convert.ToBase64String(await File.ReadAllBytesAsync(At("list.der")));
    }

    public void Dispose() => folder.Dispose();

    private string At(string file) => Path.Combine(folder.Path, file);

    private string Base64Of(string file)
    {
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(At(file));
        return Convert.ToBase64String(certificate.RawData);
    }

    private async Task RunAsync(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments) { WorkingDirectory = folder.Path, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        string fault = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"openssl {arguments}: {fault} {await output}");
    }
}
