/** A network with two zones, and the roles that a cluster needs. */
export const networkTemplate = `
Parameters:
  ClusterName: { Type: String }
  Third: { Type: String, Default: '' }
Conditions:
  HasThird: !Not [!Equals [!Ref Third, '']]
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: { CidrBlock: 192.168.0.0/16, EnableDnsSupport: true, EnableDnsHostnames: true }
  Gateway: { Type: AWS::EC2::InternetGateway }
  Attachment:
    Type: AWS::EC2::VPCGatewayAttachment
    Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway }
  PublicA:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      AvailabilityZone: !Sub '\${AWS::Region}a'
      CidrBlock: 192.168.0.0/19
      MapPublicIpOnLaunch: true
      Tags: [{ Key: kubernetes.io/role/elb, Value: '1' }]
  PublicB:
    Type: AWS::EC2::Subnet
    Condition: HasThird
    Properties: { VpcId: !Ref Vpc, AvailabilityZone: !Ref Third, CidrBlock: 192.168.32.0/19 }
  PrivateA:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, AvailabilityZone: !Select [0, !GetAZs ''], CidrBlock: 192.168.64.0/19 }
  PrivateB:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, AvailabilityZone: !Select [1, !GetAZs ''], CidrBlock: 192.168.96.0/19 }
  Address: { Type: AWS::EC2::EIP, DependsOn: Attachment, Properties: { Domain: vpc } }
  Nat:
    Type: AWS::EC2::NatGateway
    Properties: { AllocationId: !GetAtt Address.AllocationId, SubnetId: !Ref PublicA }
  PublicTable: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  PublicRoute:
    Type: AWS::EC2::Route
    DependsOn: Attachment
    Properties: { RouteTableId: !Ref PublicTable, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway }
  PublicAssociation:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { SubnetId: !Ref PublicA, RouteTableId: !Ref PublicTable }
  PrivateTable: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  PrivateRoute:
    Type: AWS::EC2::Route
    Properties: { RouteTableId: !Ref PrivateTable, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat }
  PrivateAssociation:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { SubnetId: !Ref PrivateA, RouteTableId: !Ref PrivateTable }
  ClusterRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: eks.amazonaws.com }, Action: 'sts:AssumeRole' }] }
  FargateRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: { Service: eks-fargate-pods.amazonaws.com }
            Action: sts:AssumeRole
            Condition:
              ArnLike:
                aws:SourceArn: !Sub 'arn:\${AWS::Partition}:eks:\${AWS::Region}:\${AWS::AccountId}:fargateprofile/\${ClusterName}/*'
  NodeRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: 'sts:AssumeRole' }] }
Outputs:
  Subnets: { Value: !Join [',', [!Ref PublicA, !Ref PrivateA, !Ref PrivateB]] }
  Private: { Value: !Join [',', [!Ref PrivateA, !Ref PrivateB]] }
  Public: { Value: !Ref PublicA }
  ThirdSubnet: { Condition: HasThird, Value: 'there' }
  ClusterRole: { Value: !GetAtt ClusterRole.Arn }
  FargateRole: { Value: !GetAtt FargateRole.Arn }
  NodeRole: { Value: !GetAtt NodeRole.Arn }
`;
