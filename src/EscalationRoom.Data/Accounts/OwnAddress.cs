using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EscalationRoom.Data.Accounts;

/// <summary>Where browsers reach this process, and where it reaches itself.</summary>
public sealed class OwnAddress(string? publicBaseUrl, string? urls, IServer server)
{
    private const string Fallback = "http://localhost";

    /// <summary>Whether somebody wrote the public address down. If not it is guessed from what the server listens on.</summary>
    public bool IsConfigured => !string.IsNullOrEmpty(publicBaseUrl);

    /// <summary>The origin browsers use, without a slash at the end.</summary>
    public string Public => Origin(publicBaseUrl) ?? Origin(Listening.FirstOrDefault()) ?? Fallback;

    public bool IsHttps => Public.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>Cookies ignore ports: two instances on one host need names of their own.</summary>
    public string CookieName(string name) => IsHttps ? $"__Host-{name}" : $"{name}.{new Uri(Public).Port}";

    /// <summary>A plain address of this very process, for its calls to itself; null when it listens on none.</summary>
    public Uri? Inside => Listening.FirstOrDefault(it => it.StartsWith("http:", StringComparison.OrdinalIgnoreCase)) is { } plain
        ? new Uri(Named(plain, "127.0.0.1"))
        : null;

    private IEnumerable<string> Listening =>
        server.Features.Get<IServerAddressesFeature>() is { Addresses.Count: > 0 } bound ? bound.Addresses : (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static string? Origin(string? address) =>
        string.IsNullOrEmpty(address) ? null : new Uri(Named(address, "localhost")).GetLeftPart(UriPartial.Authority);

    private static string Named(string address, string host)
    {
        var afterScheme = address.IndexOf("://", StringComparison.Ordinal) + 3;
        string[] anyHosts = ["*", "+", "0.0.0.0", "[::]"];
        var any = anyHosts.FirstOrDefault(it => address.AsSpan(afterScheme).StartsWith(it));
        return any is null ? address : address[..afterScheme] + host + address[(afterScheme + any.Length)..];
    }
}
