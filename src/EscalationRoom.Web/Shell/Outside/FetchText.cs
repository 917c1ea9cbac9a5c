using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using EscalationRoom.Domain;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.Outside;

/// <summary>
/// Fetches a text somebody named an address for: by http or https, never from inside our own networks, without following anywhere else,
/// and only so much in so much time. The name is looked up once, and the connection goes to that very address.
/// </summary>
public sealed class FetchText : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly bool _isInnerAllowed;

    public FetchText(IOptions<OutboundOptions> options)
    {
        _isInnerAllowed = options.Value.AllowPrivateNetworks;
#pragma warning disable CA2000 // The client disposes of it.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectCallback = ConnectAsync }) { Timeout = Patience };
#pragma warning restore CA2000
    }

    public void Dispose() => _http.Dispose();

    /// <param name="tag">What the other side called the state we know.</param>
    public async Task<Result<FetchedText>> GetAsync(string address, string tag, int most, CancellationToken cancellation)
    {
        if (Read(address) is not { } uri)
        {
            return new ThisIsNoAddressToFetch();
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            _ = EntityTagHeaderValue.TryParse(tag, out var known) && request.Headers.IfNoneMatch.TryParseAdd(known.ToString());
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return await ReadAsync(answer, most, cancellation);
        }
        catch (Exception away) when (away is HttpRequestException or IOException or SocketException || (away is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return away.InnerException is AddressIsInside || away is AddressIsInside ? new ThisAddressIsInside(uri.Host) : new NobodyAnswersThere(uri.Host);
        }
    }

    /// <summary>An address that may be fetched; a webcal link is https by another name.</summary>
    public Uri? Read(string address)
    {
        var text = address.Trim();
        text = text.StartsWith("webcal://", StringComparison.OrdinalIgnoreCase) ? $"https://{text["webcal://".Length..]}" : text;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && (_isInnerAllowed || uri.IsDefaultPort) ? uri : null;
    }

    private static async Task<Result<FetchedText>> ReadAsync(HttpResponseMessage answer, int most, CancellationToken cancellation)
    {
        var tag = answer.Headers.ETag?.ToString() ?? "";
        if (answer.StatusCode is HttpStatusCode.NotModified)
        {
            return new FetchedText(null, tag);
        }

        if (answer.StatusCode is not HttpStatusCode.OK)
        {
            return new ItAnsweredSomethingElse((int)answer.StatusCode);
        }

        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        var read = new byte[most + 1];
        var length = await body.ReadAtLeastAsync(read, read.Length, throwOnEndOfStream: false, cancellation);
        return length > most ? new ThisIsTooLong(most) : new FetchedText(Encoding.UTF8.GetString(read, 0, length), tag);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (!_isInnerAllowed && !Array.TrueForAll(found, PublicAddress.Is))
        {
            throw new AddressIsInside();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class AddressIsInside : IOException;
}

/// <param name="Text">Nothing when it is still what we know.</param>
/// <param name="Tag">What the other side calls this state.</param>
public sealed record FetchedText(string? Text, string Tag);

public sealed record ThisIsNoAddressToFetch() : Refusal("Give an address that begins with https://, without a name, password or port in it.");

public sealed record ThisAddressIsInside(string Host) : Refusal($"{Host} lies inside a private network, and nothing is fetched from there. Upload the calendar as a file instead, or ask an administrator.");

public sealed record NobodyAnswersThere(string Host) : Refusal($"{Host} did not answer in time. Check the address and try again; a calendar that was read before is tried again every 15 minutes.");

public sealed record ItAnsweredSomethingElse(int Status) : Refusal($"The other side answered {Status} and gave no calendar. Check that the link is published and complete.");

public sealed record ThisIsTooLong(int Most) : Refusal($"This is longer than {Most / 1024 / 1024} MB. Publish or export a shorter part of the calendar.");
