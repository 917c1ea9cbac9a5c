using System.Net;
using System.Security.Claims;
using EscalationRoom.Web.Shell.SignIn;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace EscalationRoom.Web.Tests.Documents;

public sealed class UploadingFromAPage(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("same-origin", true, HttpStatusCode.Created)]
    [InlineData("same-origin", false, HttpStatusCode.Forbidden)]
    [InlineData("cross-site", true, HttpStatusCode.Forbidden)]
    [InlineData("same-site", true, HttpStatusCode.Forbidden)]
    [InlineData(null, true, HttpStatusCode.Forbidden)]
    public async Task Only_our_own_pages_may_send_files_with_the_cookie(string? site, bool hasToken, HttpStatusCode status)
    {
        var key = await host.OpenRoomAsync();
        var priya = host.As("u-priya");
        if (site is not null)
        {
            priya.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        }

        var tokens = TokensOf("u-priya");
        priya.DefaultRequestHeaders.Add("Cookie", $"{host.Get<Microsoft.Extensions.Options.IOptions<AntiforgeryOptions>>().Value.Cookie.Name}={tokens.CookieToken}");
        if (hasToken)
        {
            priya.DefaultRequestHeaders.Add(tokens.HeaderName!, tokens.RequestToken);
        }

        var sent = await priya.Upload($"/r/{key}/files", Parcels.Of("a.pdf", Parcels.Pdf));

        Assert.Equal(status, sent.Status);
    }

    [Theory]
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    public async Task Files_open_from_our_pages_and_not_from_foreign_ones(string site, HttpStatusCode status)
    {
        var key = await host.OpenRoomAsync();
        var added = await host.As("u-priya").Upload($"/api/rooms/{key}/documents", Parcels.Of("a.pdf", Parcels.Pdf));
        var priya = host.As("u-priya");
        priya.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);

        Assert.Equal(status, (await priya.Look($"/files/{added.Text("document")}/1")).Status);
    }

    private AntiforgeryTokenSet TokensOf(string handle)
    {
        var person = host.Person(handle);
        var identity = new ClaimsIdentity([new Claim(SignedIn.PersonClaim, person.Id.ToString()), new Claim(ClaimTypes.Name, person.Name)], TestSignIn.Name);
        return host.Get<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = host.Services, User = new ClaimsPrincipal(identity) });
    }
}
