using System.Net;
using EscalationRoom.Web.Shell.Outside;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Tests.Shell;

public sealed class ReachingOutside : IDisposable
{
    private readonly FetchText _fetch = new(Options.Create(new OutboundOptions()));

    public void Dispose() => _fetch.Dispose();

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void Only_addresses_of_the_internet_are_outside(string address, bool isOutside) => Assert.Equal(isOutside, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1/feed.ics")]
    [InlineData("http://localhost/feed.ics")]
    [InlineData("http://2130706433/feed.ics")]
    [InlineData("http://[::1]/feed.ics")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("webcal://10.0.0.1/feed.ics")]
    public async Task Nothing_inside_is_asked(string address) =>
        Assert.IsType<ThisAddressIsInside>((await _fetch.GetAsync(address, "", 1_000, TestContext.Current.CancellationToken)).Refusal);

    [Theory]
    [InlineData("")]
    [InlineData("feed.ics")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.com/")]
    [InlineData("https://me:secret@example.com/feed.ics")]
    [InlineData("https://example.com:22/")]
    public async Task What_is_no_plain_address_is_refused(string address) =>
        Assert.IsType<ThisIsNoAddressToFetch>((await _fetch.GetAsync(address, "", 1_000, TestContext.Current.CancellationToken)).Refusal);

    [Fact]
    public async Task Of_a_long_answer_no_more_than_the_limit_is_read_and_nobody_is_led_elsewhere()
    {
        await using var server = await Neighbour.StartAsync(it => it.Path == "/moved" ? Results.Redirect("/feed.ics") : Results.Text(new string('x', 5_000)));
        using var fetch = new FetchText(Options.Create(new OutboundOptions { AllowPrivateNetworks = true }));
        var token = TestContext.Current.CancellationToken;

        Assert.IsType<ThisIsTooLong>((await fetch.GetAsync($"{server.Address}/feed.ics", "", 4_999, token)).Refusal);
        Assert.Equal(5_000, (await fetch.GetAsync($"{server.Address}/feed.ics", "", 5_000, token)).Value!.Text!.Length);
        Assert.IsType<ItAnsweredSomethingElse>((await fetch.GetAsync($"{server.Address}/moved", "", 5_000, token)).Refusal);
    }
}
