using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Data.Accounts;

/// <summary>Where browsers reach this process, and where it reaches itself.</summary>
public sealed class OwnAddress(IOptions<AddressOptions> options, IServer server)
{
    private const string Fallback = "http://localhost";

    /// <summary>Whether somebody wrote the public address down. If not it is guessed from what the server listens on.</summary>
    public bool IsConfigured => options.Value.PublicBaseUrl.Length > 0;

    /// <summary>The origin browsers use, without a slash at the end.</summary>
    public string Public => Origin(options.Value.PublicBaseUrl) ?? Origin(Listening.FirstOrDefault()) ?? Fallback;

    public bool IsHttps => Public.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>Cookies ignore ports: two instances on one host need names of their own.</summary>
    public string CookieName(string name) => IsHttps ? $"__Host-{name}" : $"{name}.{new Uri(Public).Port}";

    /// <summary>A plain address of this very process, for its calls to itself; null when it listens on none.</summary>
    public Uri? Inside => Listening.FirstOrDefault(it => it.StartsWith("http:", StringComparison.OrdinalIgnoreCase)) is { } plain
        ? new Uri(Reachable(plain, "127.0.0.1"))
        : null;

    /// <summary>The address to call when a server listens on all of a machine's.</summary>
    public static string Reachable(string listening, string host)
    {
        var afterScheme = listening.IndexOf("://", StringComparison.Ordinal) + 3;
        string[] anyHosts = ["*", "+", "0.0.0.0", "[::]"];
        var any = anyHosts.FirstOrDefault(it => listening.AsSpan(afterScheme).StartsWith(it));
        return any is null ? listening : listening[..afterScheme] + host + listening[(afterScheme + any.Length)..];
    }

    private IEnumerable<string> Listening =>
        server.Features.Get<IServerAddressesFeature>() is { Addresses.Count: > 0 } bound
            ? bound.Addresses
            : options.Value.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static string? Origin(string? address) =>
        string.IsNullOrEmpty(address) ? null : new Uri(Reachable(address, "localhost")).GetLeftPart(UriPartial.Authority);
}
