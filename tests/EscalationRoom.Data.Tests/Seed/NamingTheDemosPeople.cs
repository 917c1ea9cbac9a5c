using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Tests.Seed;

public sealed class NamingTheDemosPeople
{
    private static readonly IReadOnlyList<Person> People = DemoPeople.All(DateTimeOffset.UnixEpoch);

    [Fact]
    public void Addresses_are_given_dot_family_in_plain_letters()
    {
        Assert.Equal("tomas.herrera@corvane.example", Who("u-tomas").Email);
        Assert.Equal("ines.duarte@corvane.example", Who("u-ines").Email);
        Assert.Equal("ruth.ambrose@aldermoor.example", Who("c-ruth").Email);
        Assert.All(People, it => Assert.All(it.Email, letter => Assert.True(char.IsAscii(letter))));
        Assert.Equal(People.Count, People.Select(it => it.Email).Distinct().Count());
    }

    [Fact]
    public void Ids_are_the_same_on_every_machine() =>
        Assert.Equal(new Guid("71ca2fe9-7b00-8431-aae1-357b73c14cac"), Who("u-priya").Id.Value);

    [Fact]
    public void Guests_belong_to_the_client_they_work_for_and_staff_to_none()
    {
        Assert.Equal(DemoClients.IdOf("cl-quillon"), Who("c-wei").Client);
        Assert.All(People, it => Assert.Equal(it.Role is Role.Guest, it.Client is not null));
        Assert.All(DemoClients.All, it => Assert.Contains(People, person => person.Id == it.AccountOwner));
    }

    private static Person Who(string handle) => People.Single(it => it.Handle == handle);
}
